package fi.kotoisa.volunteering.application;

import static fi.kotoisa.volunteering.VolunteeringRights.TAKE_SHIFTS;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.volunteering.GivingBackOutcome;
import fi.kotoisa.volunteering.ShiftOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Taking a shift for oneself, and giving it back. */
@ApplicationScoped
@Transactional
public class Hosting {

    @Inject
    ShiftPlaces places;

    @Inject
    ShiftMessages messages;

    @Inject
    SteppingIn stepping;

    @Inject
    SignedIn signedIn;

    /**
     * The person who is signed in asks for a shift on this date. Asking twice gives one shift.
     *
     * @throws fi.kotoisa.platform.NotFound when there is no such date, or it is not published
     */
    @Allowed(TAKE_SHIFTS)
    public ShiftOutcome take(SessionId session) {
        ShiftOutcome outcome = places.take(signedIn.person(), session);
        if (outcome == ShiftOutcome.TAKEN) {
            messages.taken(signedIn.person(), session);
        }
        return outcome;
    }

    /**
     * The person who is signed in gives the own shift on this date back, until it begins. Asks for no reason. Those who answer for the date are told at once, and others are asked to step in.
     *
     * @throws fi.kotoisa.platform.NotFound when the person never had a shift there
     */
    @Allowed(TAKE_SHIFTS)
    public GivingBackOutcome giveBack(SessionId session) {
        boolean held = places.holds(signedIn.person(), session);
        GivingBackOutcome outcome = places.giveBack(signedIn.person(), session);
        if (held && outcome == GivingBackOutcome.GIVEN_BACK) {
            stepping.gaveBack(signedIn.person(), session);
        }
        return outcome;
    }
}
