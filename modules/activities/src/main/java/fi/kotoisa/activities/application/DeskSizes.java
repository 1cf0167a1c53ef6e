package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.ChangeOutcome;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/** More or fewer come than a household had said, and somebody of it calls or stands at the desk: by the same rules as when it changes that itself. */
@ApplicationScoped
@Transactional
public class DeskSizes {

    @Inject
    OwnIntakes intakes;

    @Inject
    Contacts contacts;

    @Inject
    Changing changing;

    @Inject
    SignUpKeys keys;

    /**
     * Who comes now.
     *
     * @param name empty under non-disclosure
     * @param places what the list says of places and child care
     */
    public record DeskHousehold(Optional<String> name, HouseholdSize size, PlacesView places) {}

    /** @throws NotFound where the household has not signed up here, or has given its sign-up back */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public DeskHousehold now(IntakeId id, EnrolmentId household) {
        Enrolment mine = intakes.household(id, household);
        ContactId contact = new ContactId(mine.contact());
        Optional<String> name = Optional.ofNullable(contacts.show(Set.of(contact)).get(contact)).flatMap(ContactView::shownName);
        return new DeskHousehold(name, mine.household(), PlacesView.of(intakes.find(id)));
    }

    /** @throws NotFound where the household has not signed up here, or has given its sign-up back */
    @Allowed(LEAD)
    public ChangeOutcome change(IntakeId id, EnrolmentId household, HouseholdSize wished) {
        return changing.change(keys.linkOf(intakes.household(id, household)), wished);
    }
}
