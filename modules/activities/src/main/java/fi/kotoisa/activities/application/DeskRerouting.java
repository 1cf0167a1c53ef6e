package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.Rerouting.Asked;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.identity.Reaching;
import fi.kotoisa.identity.Reaching.Reach;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/**
 * Another telephone number, address or language for a household that calls or stands at the desk, perhaps because the old telephone is lost. It counts at once, for whoever asks has been spoken with; the new number or
 * address gets code and link, and the old one hears of it.
 */
@ApplicationScoped
@Transactional
public class DeskRerouting {

    @Inject
    OwnIntakes intakes;

    @Inject
    Contacts contacts;

    @Inject
    Reaching reaching;

    @Inject
    Handover handover;

    /**
     * How a household is reached.
     *
     * @param name empty under non-disclosure
     */
    public record DeskReach(Optional<String> name, Reach reach) {}

    /** @throws NotFound where the household has not signed up here */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public DeskReach now(IntakeId id, EnrolmentId household) {
        ContactId contact = new ContactId(intakes.household(id, household).contact());
        Optional<String> name = Optional.ofNullable(contacts.show(Set.of(contact)).get(contact)).flatMap(ContactView::shownName);
        return new DeskReach(name, reaching.of(contact).orElseThrow(NotFound::new));
    }

    /**
     * Changes it.
     *
     * @throws NotFound where the household has not signed up here, or has given its sign-up back
     */
    @Allowed(LEAD)
    public Asked change(IntakeId id, EnrolmentId household, NewReach wish) {
        Enrolment mine = intakes.household(id, household);
        ContactId there = wish.stays() ? new ContactId(mine.contact()) : handover.contact(mine, wish);
        if (handover.taken(mine, there)) {
            return Asked.TAKEN;
        }
        reaching.speak(there, wish.language());
        if (!there.value().equals(mine.contact())) {
            handover.move(handover.hold(mine.id()), there).orElseThrow(NotFound::new);
        }
        return Asked.SAVED;
    }
}
