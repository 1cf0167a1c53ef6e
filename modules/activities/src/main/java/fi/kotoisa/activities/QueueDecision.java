package fi.kotoisa.activities;

/** What a queue decided about a household. */
public enum QueueDecision {
    /** Its places are held for it until it answers. */
    OFFERED,
    /** It took them. */
    ACCEPTED,
    /** It gave up what it was offered. */
    GIVEN_BACK,
    /** It did not answer in time and stands at the end of the queue. */
    LAPSED,
    /** It did not answer for the second time, and has left the queue. */
    DROPPED,
    /** More or fewer come than it had said. */
    CHANGED
}
