package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.NewGroup.Pattern;
import fi.kotoisa.activities.application.NewGroup.Rhythm;
import fi.kotoisa.activities.application.NewGroup.Words;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.Closings;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Tokens;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The use cases of planners put together over {@link Memory}; it is Sunday 22 November 2026, ten o'clock. */
final class Workplace {

    static final OrganisationId SILTA = OrganisationId.fromString("0d000000-0000-4000-8000-000000000001");
    static final OrganisationId LIBRARY = OrganisationId.fromString("0d000000-0000-4000-8000-000000000002");
    static final PersonId PLANNER = PersonId.fromString("0de00000-0000-4000-8000-000000000002");
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);
    static final Clock CLOCK = Clock.fixed(NOW.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);

    final Memory memory = new Memory();
    final List<SessionId> calledOff = new ArrayList<>();
    final List<SessionId> movedDates = new ArrayList<>();
    final List<Message> sent = new ArrayList<>();
    private final SignUpKeys keys = keys();
    final Outbox outbox = new Outbox() {
        @Override
        public UUID send(Message message) {
            sent.add(message);
            return UUID.randomUUID();
        }

        @Override
        public UUID sendByDay(Message message) {
            return send(message);
        }
    };
    /** What every organisation says beneath its messages. */
    final Map<String, String> closing = new HashMap<>(Map.of(Message.CLOSING, ""));
    final MessageWords words = Wiring.wire(new MessageWords(), memory.venues, keys, site(), (Closings) organisation -> closing);
    final Neighbours.RememberedContacts contacts = new Neighbours.RememberedContacts();
    final Listeners listeners = Wiring.wire(new Listeners(), memory.intakes, memory.enrolments, new Neighbours.RememberedReach(contacts), CLOCK);
    final Planning planning = new Planning();
    final Moving moving = new Moving();
    final DateNews news;
    final RememberedCalls calls = new RememberedCalls(memory);
    final Settling settled;
    LeaderNews leaders;
    private final IntakeTimes intakeTimes;

    Workplace() {
        this(new Staff(PLANNER, Set.of(SILTA)));
    }

    Workplace(Staff who) {
        Settling settling = new Settling() {
            @Override
            void now() {}

            @Override
            void cancelled(Session session) {
                calledOff.add(session.id());
            }

            @Override
            void moved(Session session, String place) {
                movedDates.add(session.id());
            }
        };
        Clashes clashes = new Clashes();
        clashes.activities = memory.activities;
        clashes.venues = memory.venues;
        clashes.organisations = who;
        clashes.language = new CurrentLanguage();
        Placing placing = new Placing();
        placing.venues = memory.venues;
        Publication publication = new Publication();
        publication.activities = memory.activities;
        publication.intakes = memory.intakes;
        publication.settling = settling;
        publication.clock = CLOCK;
        IntakeTimes times = new IntakeTimes();
        times.clock = CLOCK;
        times.activities = memory.activities;
        times.intakes = memory.intakes;
        times.publication = publication;
        times.seating = nobodyWaits();
        times.settling = settling;
        planning.activities = memory.activities;
        planning.clashes = clashes;
        planning.freeDays = Wiring.wire(new FreeDays(), new FinnishHolidays(), memory.periods, new CurrentLanguage());
        planning.placing = placing;
        planning.publication = publication;
        planning.signedIn = who;
        planning.clock = CLOCK;
        moving.activities = memory.activities;
        intakeTimes = times;
        moving.intakeTimes = times;
        moving.clashes = clashes;
        moving.placing = placing;
        settled = settling;
        news = news(settling, who);
        moving.news = news;
        moving.signedIn = who;
        moving.clock = CLOCK;
    }

    /** Places of a group where nobody waits. */
    static Seating nobodyWaits() {
        return new Seating() {
            @Override
            void endAt(Intake intake, LocalDateTime end) {
                intake.closeAt(end);
            }

            @Override
            void callOff(Intake intake) {
                intake.cancel();
            }
        };
    }

    private SignUpKeys keys() {
        Secrets secrets = Secrets.fresh();
        FieldCipher cipher = new FieldCipher(secrets);
        BlindIndex index = new BlindIndex(secrets);
        DraftSeal seal = Wiring.wire(new DraftSeal(), cipher, index);
        return Wiring.wire(new SignUpKeys(), new Tokens(), cipher, index, memory.enrolments, new Neighbours.RememberedDrafts(), seal, CLOCK);
    }

    private static Site site() {
        return new Site() {
            @Override
            public String baseUrl() {
                return "https://kotoisa.example.fi";
            }
        };
    }

    private DateNews news(Settling settling, Staff who) {
        Telling telling = Wiring.wire(new Telling(), outbox, CLOCK);
        leaders = Wiring.wire(new LeaderNews(), calls, Wiring.wire(new CrewMessages(), words, who, site(), who, telling), CLOCK);
        return Wiring.wire(new DateNews(), memory.activities, memory.intakes, listeners, settling, words, leaders, telling);
    }

    /** What is told of the changes of feeds. */
    FeedNews feedNews(Clock time) {
        return Wiring.wire(new FeedNews(), intakeTimes, news, listeners, time);
    }

    /** Somebody signed up for the group's only, or first, intake. */
    Enrolment household(Session date) {
        return household(date, UUID.randomUUID());
    }

    /** The same person, for this date too, and has a place. */
    Enrolment seated(Session date, NewContact person) {
        Intake intake = memory.intakes.of(date.activity(), date.id()).orElseThrow();
        Enrolment enrolment = household(date, contacts.keep("activities.intake:" + intake.id(), person).value());
        intake.seat(enrolment, 0);
        return enrolment;
    }

    private Enrolment household(Session date, UUID contact) {
        Intake intake = memory.intakes.of(date.activity(), date.id()).orElseThrow();
        EnrolmentId id = EnrolmentId.next();
        Enrolment enrolment = new Enrolment(id, intake.id(), contact, new HouseholdSize(1, 0, 0, false), intake.takeTurn(), 0, keys.make(id));
        memory.enrolments.add(enrolment);
        return enrolment;
    }

    /** … and got a place. */
    Enrolment seated(Session date) {
        return seated(date, 0);
    }

    Enrolment seated(Session date, long now) {
        Enrolment enrolment = household(date);
        memory.intakes.of(date.activity(), date.id()).orElseThrow().seat(enrolment, now);
        return enrolment;
    }

    /** The same things in the hands of somebody else. */
    Workplace as(Staff who) {
        Workplace theirs = new Workplace(who);
        theirs.memory.allActivities.addAll(memory.allActivities);
        theirs.memory.allSessions.addAll(memory.allSessions);
        theirs.memory.allVenues.addAll(memory.allVenues);
        theirs.memory.allRooms.addAll(memory.allRooms);
        theirs.memory.allIntakes.addAll(memory.allIntakes);
        theirs.memory.allPeriods.addAll(memory.allPeriods);
        return theirs;
    }

    /** A group on Wednesdays from 25 November, 17.00 to 18.30. */
    static NewGroup group(PlaceWish place, int dates, SignUpKind signUp) {
        return group(place, weekly(dates), signUp);
    }

    static NewGroup group(PlaceWish place, Rhythm rhythm, SignUpKind signUp) {
        return new NewGroup(ActivityId.next(), Map.of("fi", new Words("Kielikahvila", "Puhutaan suomea", "")), Set.of("fi"), LanguageLevel.NONE, Audience.EVERYONE, true, signUp,
                signUp == SignUpKind.NONE ? 0 : 12, 0, 1, Optional.of(PLANNER), place, rhythm, Optional.empty());
    }

    private static Rhythm weekly(int dates) {
        return new Rhythm(LocalDate.of(2026, 11, 25), LocalTime.of(17, 0), LocalTime.of(18, 30), Pattern.EVERY_WEEK, Set.of(DayOfWeek.WEDNESDAY), dates, Optional.empty(), true, true);
    }

    static PlaceWish house(String room) {
        return new PlaceWish(Optional.empty(), "Perhekeskus", "Katu 1", "", "", "", true, room);
    }

    List<Session> dates(ActivityId id) {
        return memory.activities.sessions(id);
    }

    UUID venue() {
        return memory.allVenues.get(0).id();
    }
}
