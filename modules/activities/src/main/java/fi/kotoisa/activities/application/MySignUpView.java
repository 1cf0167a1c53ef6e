package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A household's own sign-up, as it may see it itself.
 *
 * @param firstName as it was given
 * @param code the six digits
 * @param link the unguessable key of the page, with which it was opened
 * @param forAWhile whether that key ends by itself or when the page is cleared; the one in messages lasts
 * @param offeredUntil until when it may take the places that are held for it; empty where none are
 * @param open whether places may still be given; false once sign-up has ended or what was signed up for is called off
 * @param placeInQueue 1 is next; 0 for those who do not wait
 * @param careEssential whether they come only with child care
 * @param careGiven whether the children have places in the child care
 */
public record MySignUpView(EnrolmentId id, IntakeId intake, ActivityId activity, Optional<SessionId> session, String firstName, boolean placed, Optional<LocalDateTime> offeredUntil, boolean waiting,
        boolean cancelled, boolean open, long placeInQueue, int adults, int children, int careChildren, boolean careEssential, boolean careGiven, String code, String link,
        boolean forAWhile) {

    /** Places are held for it until it answers. */
    public boolean offered() {
        return offeredUntil.isPresent();
    }
}
