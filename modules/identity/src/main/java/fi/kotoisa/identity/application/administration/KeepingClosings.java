package fi.kotoisa.identity.application.administration;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Closing;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one's own organisations say beneath their messages. Messages that wait already go as they were written. */
@ApplicationScoped
@Transactional
public class KeepingClosings {

    /** The longest line, in characters. */
    public static final int LONGEST_LINE = Closing.LONGEST_LINE;
    /** The version of an organisation that says nothing of its own yet. */
    public static final int NONE_YET = 0;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    /** Whether this is at most two lines, none too long. */
    public static boolean fits(String text) {
        return Closing.fits(text);
    }

    /**
     * What is said now.
     *
     * @param version to be sent back with a change
     */
    public record Now(ClosingText text, int version) {}

    /**
     * @throws NotFound where there is no such organisation
     * @throws NotAllowed where its messages are not this administrator's
     */
    @Allowed(value = Rights.MESSAGES_MANAGE, trace = Trace.NONE)
    public Now find(OrganisationId organisation) {
        own(organisation, LockModeType.NONE);
        return closing(organisation).map(closing -> new Now(ClosingBook.text(closing), closing.version())).orElse(new Now(ClosingText.NONE, NONE_YET));
    }

    /**
     * Says this from now on.
     *
     * @param seen version that was changed
     * @throws SomeoneWasQuicker when it is another by now
     * @throws IllegalArgumentException without Finnish, or where something is too long
     */
    @Allowed(Rights.MESSAGES_MANAGE)
    public void say(OrganisationId organisation, int seen, ClosingText text) {
        own(organisation, LockModeType.PESSIMISTIC_WRITE);
        Optional<Closing> known = closing(organisation);
        SomeoneWasQuicker.check(seen, known.map(Closing::version).orElse(NONE_YET));
        Closing closing = known.orElseGet(() -> new Closing(organisation));
        Map<String, String> words = text.words().entrySet().stream().collect(Collectors.toMap(each -> each.getKey().code(), Map.Entry::getValue));
        closing.say(words, text.inSms());
        keep(closing);
    }

    /**
     * Says nothing of its own from now on.
     *
     * @param seen version that was shown
     * @throws SomeoneWasQuicker when it is another by now
     */
    @Allowed(Rights.MESSAGES_MANAGE)
    public void sayNothing(OrganisationId organisation, int seen) {
        own(organisation, LockModeType.PESSIMISTIC_WRITE);
        Optional<Closing> known = closing(organisation);
        SomeoneWasQuicker.check(seen, known.map(Closing::version).orElse(NONE_YET));
        known.ifPresent(closing -> {
            closing.sayNothing();
            keep(closing);
        });
    }

    /** A change of words alone would leave the version as it was. */
    private void keep(Closing closing) {
        if (entities.contains(closing)) {
            entities.lock(closing, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        } else {
            entities.persist(closing);
        }
    }

    /** Whoever changes it holds the organisation, so that of two who write the first lines one comes second. */
    private void own(OrganisationId organisation, LockModeType lock) {
        if (entities.find(Organisation.class, organisation.value(), lock) == null) {
            throw new NotFound();
        }
        signedIn.require(Rights.MESSAGES_MANAGE, organisation);
    }

    private Optional<Closing> closing(OrganisationId organisation) {
        Optional<Closing> found = Optional.ofNullable(entities.find(Closing.class, organisation.value()));
        found.ifPresent(entities::refresh);
        return found;
    }
}
