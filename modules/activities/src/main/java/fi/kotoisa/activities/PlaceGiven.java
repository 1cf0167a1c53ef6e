package fi.kotoisa.activities;

/**
 * A household has its places, at once or from the queue.
 *
 * <p>Fired inside the transaction that gave them, once per household and intake.
 */
public record PlaceGiven(ActivityId activity, IntakeId intake, EnrolmentId enrolment, int people) {}
