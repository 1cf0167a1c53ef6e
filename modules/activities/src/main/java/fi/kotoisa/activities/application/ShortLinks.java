package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.domain.ContactChanges;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.Reaching;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The links of text messages say no language. */
@ApplicationScoped
@Transactional
public class ShortLinks {

    @Inject
    Enrolments enrolments;

    @Inject
    ContactChanges changes;

    @Inject
    Reaching reaching;

    @Inject
    SignUpKeys keys;

    /**
     * Where a key leads.
     *
     * @param question whether somebody is asked if messages may come here; otherwise it is the page of one's own sign-up
     */
    public record Target(boolean question, Language language) {}

    /** Where this key leads, in the language of whoever reads it. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<Target> find(String key) {
        String mark = keys.index(key);
        return enrolments.byLink(mark).flatMap(mine -> target(false, new ContactId(mine.contact())))
                .or(() -> changes.byKey(mark).flatMap(change -> target(true, change.contact())));
    }

    private Optional<Target> target(boolean question, ContactId reader) {
        return reaching.of(reader).map(reach -> new Target(question, reach.language()));
    }
}
