package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.PlaceGiven;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Holidays;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A town with one intake, where it is Tuesday 24 November 2026, 12.00, until somebody lets time pass. */
final class SignUpWorld {

    static final LocalDateTime STARTS = LocalDateTime.of(2026, 11, 25, 17, 0);

    final Neighbours.RememberedIntakes intakes = new Neighbours.RememberedIntakes();
    final Neighbours.RememberedEnrolments enrolments = new Neighbours.RememberedEnrolments();
    final Neighbours.RememberedContacts contacts = new Neighbours.RememberedContacts();
    final Neighbours.RememberedDrafts drafts = new Neighbours.RememberedDrafts();
    final Neighbours.RememberedTries tries = new Neighbours.RememberedTries();
    final Neighbours.RememberedChanges changes = new Neighbours.RememberedChanges();
    final RememberedKeys calendars = new RememberedKeys();
    final Memory town = new Memory();
    final List<String> told = new CopyOnWriteArrayList<>();
    /** The keys that went to new numbers and addresses. */
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<PlaceGiven> given = new CopyOnWriteArrayList<>();
    final List<String> bumped = new CopyOnWriteArrayList<>();
    final Passing clock = new Passing();
    final Neighbours.RememberedSteps steps = new Neighbours.RememberedSteps();
    final Seating seating;
    final Offering offering;
    final Changing changing;
    final Enrolling enrolling;
    final Drafting drafting;
    final SignUpLimit limit;
    final FindingAgain findingAgain;
    final Rerouting rerouting;
    final Handover handover;
    final CodeAgain codeAgain;
    final SignUpKeys keys;
    private final Object[] lock;
    final Intake intake;
    boolean noMessageGoes;

    private SignUpWorld(int places, int carePlaces) {
        Secrets secrets = Secrets.fresh();
        BlindIndex index = new BlindIndex(secrets);
        FieldCipher cipher = new FieldCipher(secrets);
        DraftSeal seal = Wiring.wire(new DraftSeal(), cipher, index);
        lock = new Object[] {new Tokens(), cipher, index, drafts, seal, clock};
        keys = keysOf(enrolments);
        SeatNews news = Wiring.wire(new SeatNews(), event(), new Bumps());
        Object[] parts = {intakes, enrolments, contacts, drafts, tries, keys, index, cipher, new Tokens(), new Told(), news, steps, (Holidays) day -> Optional.empty(), clock};
        seating = Wiring.wire(new Seating(), parts);
        offering = Wiring.wire(new Offering(), with(seating, parts));
        changing = Wiring.wire(new Changing(), with(seating, parts));
        parts = with(seating, parts);
        enrolling = Wiring.wire(new Enrolling(), parts);
        findingAgain = Wiring.wire(new FindingAgain(), parts);
        Neighbours.RememberedReach reach = new Neighbours.RememberedReach(contacts);
        OldTelephone oldTelephone = Wiring.wire(new OldTelephone(), drafts, calendars, changes);
        handover = Wiring.wire(new Handover(), with(findingAgain, with(oldTelephone, with(reach, parts))));
        limit = Wiring.wire(new SignUpLimit(), tries, index, clock);
        RunningSignUps running = Wiring.wire(new RunningSignUps(), with(town.activities, parts));
        codeAgain = Wiring.wire(new CodeAgain(), with(running, parts));
        rerouting = Wiring.wire(new Rerouting(), running, changes, limit, reach, keys, handover, clock);
        drafting = Wiring.wire(new Drafting(), enrolling, intakes, drafts, seal, limit, new Tokens(), clock);
        intake = new Intake(IntakeId.next(), ActivityId.next(), Optional.empty(), places, carePlaces, STARTS);
        intakes.add(intake);
    }

    /** The same keys for sign-ups that are kept elsewhere. */
    SignUpKeys keysOf(Enrolments kept) {
        return Wiring.wire(new SignUpKeys(), with(kept, lock));
    }

    private static Object[] with(Object one, Object[] parts) {
        return Stream.concat(Stream.of(one), Stream.of(parts)).toArray();
    }

    static SignUpWorld with(int places, int carePlaces) {
        return new SignUpWorld(places, carePlaces);
    }

    static SignUpAnswers answers(String name, HouseholdSize household) {
        return new SignUpAnswers(new NewContact(name, Optional.of("+358405550147"), Optional.empty(), Language.AR), household);
    }

    Enrolled ask(String name, HouseholdSize household) {
        return enrolling.enrol(intake.id(), answers(name, household));
    }

    Enrolled ask(String name, int adults) {
        return ask(name, new HouseholdSize(adults, 0, 0, false));
    }

    Enrolment of(Enrolled enrolled) {
        return enrolments.find(enrolled.enrolment().orElseThrow()).orElseThrow();
    }

    MySignUpView view(Enrolled enrolled) {
        return findingAgain.byLink(keys.linkOf(of(enrolled))).orElseThrow();
    }

    void cancel(Enrolled enrolled) {
        enrolling.cancel(view(enrolled).link());
    }

    Offering.Taken accept(Enrolled enrolled) {
        return offering.accept(view(enrolled).link());
    }

    /** What the round does when somebody's time to answer is over. */
    void round() {
        offering.overdue().forEach(offering::passOn);
        offering.ended().forEach(offering::tellWhoWaits);
    }

    @SuppressWarnings("unchecked")
    private Event<PlaceGiven> event() {
        return (Event<PlaceGiven>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
            given.add((PlaceGiven) arguments[0]);
            return null;
        });
    }

    /** Remembers what would be sent. */
    private final class Told extends SignUpMessages {
        @Override
        void confirm(Enrolment enrolment, Intake into) {
            told.add(enrolment.placed() ? "placed" : "waiting");
        }

        @Override
        void remind(Enrolment enrolment, Intake into) {
            told.add("reminded");
        }

        @Override
        void offer(Enrolment enrolment, Intake into) {
            told.add("offered");
        }

        @Override
        boolean offerIsHeld(Enrolment enrolment) {
            return noMessageGoes;
        }

        @Override
        void offerAnew(Enrolment enrolment, Intake into) {
            told.add("offered anew");
        }

        @Override
        void ended(Enrolment waiting, Intake into) {
            told.add("ended");
        }

        @Override
        void lapsed(Enrolment enrolment, Intake into) {
            told.add(enrolment.waits() ? "lapsed" : "dropped");
        }

        @Override
        void askThere(Enrolment enrolment, Intake into, ContactId there, String key) {
            told.add("asked " + there);
            asked.add(key);
        }

        @Override
        void leaves(Enrolment enrolment, Intake into) {
            told.add("left " + new ContactId(enrolment.contact()));
        }

        @Override
        void cancelled(Enrolment enrolment, Intake into) {
            told.add("cancelled");
        }
    }

    private final class Bumps extends Changes {
        @Override
        public void bump(String topic) {
            bumped.add(topic);
        }
    }

    /** Stands still until time is let pass. */
    static final class Passing extends Clock {
        private Instant now = LocalDateTime.of(2026, 11, 24, 12, 0).atZone(TimeKeeper.HELSINKI).toInstant();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return TimeKeeper.HELSINKI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
