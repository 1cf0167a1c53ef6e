package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.DataRequestId;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody asked about their data.
 *
 * @param reference of the record; nobody is named in a list of requests
 * @param text empty in lists
 * @param daysLeft to answer; less than 0 where it is late
 * @param open whether the person who asks may open it
 */
public record RequestView(DataRequestId id, PersonId person, String reference, DataRequestKind kind, String text, LocalDate askedOn, LocalDate dueOn, long daysLeft, State state, Optional<String> answer,
        Optional<LocalDate> answeredOn, int version, boolean open) {

    /** Where it stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    public boolean waits() {
        return state == State.OPEN;
    }

    public boolean late() {
        return waits() && daysLeft < 0;
    }

    /** Leaves the words out. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
