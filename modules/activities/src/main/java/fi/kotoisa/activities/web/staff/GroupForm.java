package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.NewGroup;
import fi.kotoisa.activities.application.NewGroup.Rhythm;
import fi.kotoisa.activities.application.PlaceWish;
import fi.kotoisa.identity.PersonId;
import java.util.Optional;

/** Reads the form of a new group. */
final class GroupForm {

    static final String FINNISH = "fi";
    static final int MOST_PLACES = 10_000;
    static final int MOST_CARE = 200;
    static final int MOST_HOSTS = 20;

    private final FormReader reader;
    private final PlaceForm place;
    private final AboutForm about;
    private final PlanTimes times;

    GroupForm(FormReader reader, PlaceForm place, AboutForm about, PlanTimes times) {
        this.reader = reader;
        this.place = place;
        this.about = about;
        this.times = times;
    }

    /**
     * What was typed as a group; useful only where no error was found.
     *
     * @param again the group that it continues
     */
    Optional<NewGroup> read(ActivityId id, Optional<PersonId> leader, Optional<ActivityId> again) {
        About what = about.read(Tongues.all());
        PlaceWish where = place.read(reader, true);
        Optional<Rhythm> rhythm = times.read(reader);
        SignUpKind signUp = reader.choice("sign-up", SignUpKind.class, SignUpKind.NONE);
        int capacity = signUp == SignUpKind.NONE ? 0 : reader.number("capacity", 1, MOST_PLACES);
        int care = reader.number("care", 0, MOST_CARE, 0);
        int hosts = reader.number("hosts", 0, MOST_HOSTS, 0);
        return rhythm.map(when -> new NewGroup(id, what.words(), what.languages(), what.level(), what.audience(), what.free(), signUp, capacity, care, hosts, leader, where, when,
                again));
    }
}
