package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.domain.ContactChange;
import fi.kotoisa.activities.domain.ContactChanges;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.Reaching;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * A household changes its telephone number, its address or the language it is written to in.
 *
 * <p>The language counts at once. A new number or address gets a message with a link first, and counts when somebody has opened it there and said yes: who mistypes a number does not get lost, and
 * nobody is signed up to messages that others asked for.
 */
@ApplicationScoped
@Transactional
public class Rerouting {

    /** How long a message may be answered. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    /** How often an hour a household may ask: each time a stranger may get a message. */
    public static final int TRIES = FindingAgain.TRIES;

    @Inject
    RunningSignUps running;

    @Inject
    ContactChanges changes;

    @Inject
    SignUpLimit limit;

    @Inject
    Reaching reaching;

    @Inject
    SignUpKeys keys;

    @Inject
    Handover handover;

    @Inject
    Clock clock;

    /** What came of asking. */
    public enum Asked {
        /** There is nothing more to do: the language is changed, or nothing was. */
        SAVED,
        /** A message has gone to the new number or address. */
        ASKED,
        /** Somebody of this name has signed up here with this number or address. */
        TAKEN,
        /** The household has asked too often. */
        TOO_OFTEN,
        /** This number or address was asked or signed up too often, by whomever. */
        TOO_OFTEN_THERE
    }

    /** How the household behind a link is reached now; nothing where that cannot be changed any more. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<Reaching.Reach> now(String link) {
        return running.byLink(link).flatMap(mine -> reaching.of(new ContactId(mine.contact())));
    }

    /**
     * A household wants to be reached in another way.
     *
     * @throws NotFound where nobody has this link, or it is given up or over
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when it asks several times at the same moment
     */
    @Allowed(ANYONE)
    public Asked ask(String link, NewReach wish) {
        Enrolment mine = running.byLink(link).orElseThrow(NotFound::new);
        if (wish.stays()) {
            reaching.speak(new ContactId(mine.contact()), wish.language());
            return Asked.SAVED;
        }
        if (!limit.oneMoreWish(mine.id())) {
            return Asked.TOO_OFTEN;
        }
        if (!limit.oneMore(wish)) {
            return Asked.TOO_OFTEN_THERE;
        }
        handover.hold(mine.id());
        // whoever waited here may have lost the sign-up to another telephone meanwhile
        return elsewhere(running.byLink(link).orElseThrow(NotFound::new), wish);
    }

    private Asked elsewhere(Enrolment mine, NewReach wish) {
        ContactId there = handover.contact(mine, wish);
        if (there.value().equals(mine.contact())) {
            reaching.speak(there, wish.language());
            return Asked.SAVED;
        }
        if (handover.taken(mine, there)) {
            return Asked.TAKEN;
        }
        reaching.speak(there, wish.language());
        String key = keys.newKey();
        Optional<ContactChange> earlier = changes.of(mine.id());
        earlier.ifPresent(change -> change.wish(there, keys.index(key), clock.millis()));
        if (earlier.isEmpty()) {
            changes.add(new ContactChange(mine.id(), there, keys.index(key), clock.millis()));
        }
        handover.ask(mine, there, key);
        return Asked.ASKED;
    }

    /** The sign-up that the key of such a message is about, as long as it may be answered. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<MySignUpView> pending(String key) {
        return waiting(key).flatMap(change -> handover.view(change.enrolment()));
    }

    private Optional<ContactChange> waiting(String key) {
        return changes.byKey(keys.index(key)).filter(this::young);
    }

    private boolean young(ContactChange change) {
        return change.madeAt() > clock.millis() - PATIENCE.toMillis();
    }

    /**
     * Somebody at the new number or address says yes. Saying it twice changes nothing more.
     *
     * @return the new link of the sign-up; nothing where the key is unknown or too old
     */
    @Allowed(ANYONE)
    public Optional<String> confirm(String key) {
        return waiting(key).flatMap(seen -> {
            Enrolment mine = handover.hold(seen.enrolment());
            return changes.lock(keys.index(key)).filter(this::young).flatMap(change -> handover.move(mine, change.contact()));
        });
    }
}
