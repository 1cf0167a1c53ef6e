package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.identity.FileDoors;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Leads from somebody's file to signing them up. */
@ApplicationScoped
public class SignUpDoor implements FileDoors {

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Door> doors() {
        return signedIn.may(ActivityRights.SIGN_UP_FOR) && signedIn.may(Rights.REACH_READ)
                ? List.of(new Door("/activities/staff/sign-up-for", Texts.of("activities", current.language()).orElseThrow().get("staff.for.title"), "calendar")) : List.of();
    }
}
