package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.PersonLog.EntryId;
import fi.kotoisa.platform.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;

/** Leaves entries out of the copy that a person gets of their log. Its row in the audit log is what it is for: it says which, whose and why. Persons are never told of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LeavingOut {

    static final String ACTION = "LeavingOut.leaveOut";

    @Allowed(Rights.AUDIT_READ)
    public void leaveOut(Set<RecordRef> person, Collection<EntryId> entries, StatedReason danger) {
        if (danger.kind() != StatedReason.Kind.ENTRIES_LEFT_OUT) {
            throw new IllegalArgumentException("this is a reason for something else: " + danger.kind());
        }
    }
}
