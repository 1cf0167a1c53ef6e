package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Who is expected on one date, and who came.
 *
 * @param titleLanguage BCP 47 tag of {@code title}
 * @param place venue and room
 * @param crew who is to be there
 * @param rows those who have places, by name; empty where nobody signs up
 * @param headCount how many came without being on the list, if anybody has counted
 * @param previous the date before, of the same activity
 * @param next the date after
 */
public record AttendanceSheet(SessionId session, ActivityId activity, String title, String titleLanguage, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay,
        boolean cancelled, Optional<String> place, Crew crew, List<AttendanceRow> rows, Optional<Integer> headCount, Optional<SessionId> previous,
        Optional<SessionId> next) {

    /** What was said about a household. */
    public enum Said {
        PRESENT, AWAY, TOLD, NOTHING
    }

    /**
     * Those who are to be there, by their shown names.
     *
     * @param absent the leader cannot come, and somebody is looked for
     * @param hosts who have a shift
     * @param notComing hosts who gave their shift back lately
     * @param hostsNeeded how many hosts the date wants
     */
    public record Crew(Optional<String> leader, boolean absent, List<String> hosts, List<String> notComing, int hostsNeeded) {}

    /**
     * One household.
     *
     * @param number stays the same on every date; stands for the name of somebody who must not be named
     * @param name first name, in Latin letters where these are sure; empty under non-disclosure
     * @param ownScript the name as it was given, where {@code name} is in other letters
     * @param inCare children who have a place in the child care
     */
    public record AttendanceRow(EnrolmentId enrolment, long number, Optional<String> name, Optional<String> ownScript, int adults, int children, int inCare, Said said) {

        public int people() {
            return adults + children;
        }
    }

    /** Households of which this was said. */
    public long count(Said said) {
        return rows.stream().filter(row -> row.said() == said).count();
    }
}
