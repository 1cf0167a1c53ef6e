package fi.kotoisa.volunteering.web;

import java.time.LocalDateTime;

/**
 * One row of the list of shifts with its words.
 *
 * @param session the id of the date
 * @param titleLanguage of the title, where it is another than the page's; else empty
 * @param languages names of the languages spoken there; empty where nobody said
 * @param link address of the page of the group; empty where there is none
 * @param state where the row stands
 * @param tag the state in a few words
 * @param why why it is so and what helps; empty where there is nothing to explain
 * @param clash the other shift with its time, where the two overlap; else empty
 * @param clashLanguage as {@code titleLanguage}
 * @param which which shift a button means, for those who do not see the row
 */
public record ShiftCard(String session, LocalDateTime from, LocalDateTime to, String title, String titleLanguage, String place, String languages, String link, State state, String tag,
        String why, String clash, String clashLanguage, String which) {

    /** What a row offers. */
    public enum State {
        /** A shift that can be taken. */
        FREE,
        /** An own shift that can be given back. */
        MINE,
        /** An own shift that has begun. */
        BEGUN,
        /** All hosts are found. */
        FULL,
        /** It cannot be taken because of the person's other shifts. */
        NOT_NOW,
        /** The organiser has called the date off. */
        CANCELLED
    }

    public boolean isFree() {
        return state == State.FREE;
    }

    public boolean isMine() {
        return state == State.MINE;
    }

    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    public boolean isLocked() {
        return state == State.NOT_NOW;
    }

    /** The tone of the tag. */
    public String tone() {
        return switch (state) {
            case FREE -> "wait";
            case MINE, BEGUN, FULL -> "ok";
            case NOT_NOW -> "";
            case CANCELLED -> "stop";
        };
    }

    /** The sign of the tag. */
    public String sign() {
        return switch (state) {
            case FREE -> "bell";
            case MINE, BEGUN, FULL -> "check";
            case NOT_NOW -> "clock";
            case CANCELLED -> "close";
        };
    }
}
