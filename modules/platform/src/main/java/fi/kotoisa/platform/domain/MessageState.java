package fi.kotoisa.platform.domain;

/** How far a message has come. */
public enum MessageState {
    /** It has not gone yet, and will be tried. */
    WAITING,
    /** Mail server or gateway took it. */
    SENT,
    /** It can never go: nobody there, or refused for good. */
    FAILED,
    /** It could not go for {@link QueuedMessage#PATIENCE}; what it says is old by now. */
    GIVEN_UP
}
