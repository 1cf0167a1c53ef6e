package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import java.util.Optional;

/**
 * A household's own sign-up, as it may see it itself.
 *
 * @param firstName as it was given
 * @param code the six digits
 * @param link the unguessable key of the page
 * @param placeInQueue 1 is next; 0 for those who do not wait
 * @param careGiven whether the children have places in the child care
 */
public record MySignUpView(EnrolmentId id, ActivityId activity, Optional<SessionId> session, String firstName, boolean placed, boolean waiting, boolean cancelled,
        long placeInQueue, int adults, int children, int careChildren, boolean careGiven, String code, String link) {}
