package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.platform.NotAllowed;

/** The use of a record is restricted: it may be read by those who work with the person, and changed by nobody before the restriction is lifted. */
public class RestrictedRecord extends NotAllowed {
    private static final long serialVersionUID = 1L;

    public RestrictedRecord() {
        super(Rights.DATA_REQUEST_ANSWER);
    }
}
