package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.NewGroup.Rhythm;
import fi.kotoisa.activities.application.NewGroup.Words;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.TimeKeeper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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
    final Planning planning = new Planning();
    final Moving moving = new Moving();

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
        times.activities = memory.activities;
        times.intakes = memory.intakes;
        planning.activities = memory.activities;
        planning.clashes = clashes;
        planning.holidays = new FinnishHolidays();
        planning.placing = placing;
        planning.publication = publication;
        planning.signedIn = who;
        planning.clock = CLOCK;
        moving.activities = memory.activities;
        moving.intakeTimes = times;
        moving.clashes = clashes;
        moving.placing = placing;
        moving.settling = settling;
        moving.signedIn = who;
        moving.clock = CLOCK;
    }

    /** The same things in the hands of somebody else. */
    Workplace as(Staff who) {
        Workplace theirs = new Workplace(who);
        theirs.memory.allActivities.addAll(memory.allActivities);
        theirs.memory.allSessions.addAll(memory.allSessions);
        theirs.memory.allVenues.addAll(memory.allVenues);
        theirs.memory.allRooms.addAll(memory.allRooms);
        theirs.memory.allIntakes.addAll(memory.allIntakes);
        return theirs;
    }

    /** A group on Wednesdays from 25 November, 17.00 to 18.30. */
    static NewGroup group(PlaceWish place, int dates, SignUpKind signUp) {
        Rhythm rhythm = new Rhythm(LocalDate.of(2026, 11, 25), LocalTime.of(17, 0), LocalTime.of(18, 30), 1, dates, true);
        return new NewGroup(ActivityId.next(), Map.of("fi", new Words("Kielikahvila", "Puhutaan suomea", "")), Set.of("fi"), LanguageLevel.NONE, Audience.EVERYONE, true, signUp,
                signUp == SignUpKind.NONE ? 0 : 12, 0, 1, Optional.of(PLANNER), place, rhythm);
    }

    static PlaceWish house(String room) {
        return new PlaceWish(Optional.empty(), "Perhekeskus", "Katu 1", "", true, room);
    }

    List<Session> dates(ActivityId id) {
        return memory.activities.sessions(id);
    }

    UUID venue() {
        return memory.allVenues.get(0).id();
    }
}
