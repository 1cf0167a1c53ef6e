package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** What use cases beside the register see of it: the same records as its pages show, and no others. */
@ApplicationScoped
@Transactional
public class RegisterSight {

    @Inject
    RegisterRecords records;

    @Inject
    RegisterScope scope;

    /** @throws fi.kotoisa.platform.NotFound where there is no such record, or none that the person who asks may see */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.NONE)
    public Particulars seen(PersonId id) {
        return records.seen(id);
    }

    /**
     * As {@link #seen}, for a change.
     *
     * @throws RestrictedRecord where the use of the record is restricted
     */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.NONE)
    public Particulars changeable(PersonId id) {
        return records.changeable(id);
    }

    /** Of these, the records that the person who asks may see. */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.NONE)
    public List<PersonId> among(List<PersonId> ids) {
        return ids.stream().filter(id -> records.among(id, scope.seen())).toList();
    }

    /**
     * For which records the person who asks has a right: those of organisations, and those that units work with, except for these those under non-disclosure.
     *
     * @param condition on {@code Particulars d}
     * @param values of its parameters
     */
    public record Answered(String condition, Map<String, Object> values) {}

    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Answered answered(String right) {
        RegisterScope.Condition answered = scope.answered(right);
        return new Answered(answered.text(), answered.values());
    }

    /** Whoever stands behind a record that was seen. */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.NONE)
    public Person person(PersonId id) {
        return records.person(id);
    }
}
