package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.EnrolmentId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Who has signed up for a whole activity or for one date of it, as staff see it.
 *
 * @param titleLanguage BCP 47 tag of {@code title}
 * @param startsAt the one date; empty for a whole activity
 * @param open whether somebody can sign up now
 * @param rows those who are asked first, then those with places, then the queue, each by turn; one page of them
 * @param more whether there are rows after these
 */
public record SignUpsView(ActivityId activity, String title, String titleLanguage, Optional<LocalDateTime> startsAt, Optional<LocalDateTime> endsAt, boolean open, PlacesView places,
        List<SignUpRow> rows, boolean more) {

    /**
     * One household.
     *
     * @param number stands for the name of somebody who must not be named
     * @param name first name, in Latin letters where these are sure; empty under non-disclosure
     * @param ownScript the name as it was given, where {@code name} is in other letters
     * @param careChildren how many children want child care
     * @param inCare how many of them have a place there
     * @param queue place in the queue, from 1; empty for who has places or is asked
     * @param offeredUntil until when the household may take what is held for it
     * @param asked when it signed up
     * @param atDesk whether staff entered it
     * @param unreached whether the last message to it did not go
     */
    public record SignUpRow(EnrolmentId enrolment, long number, Optional<String> name, Optional<String> ownScript, int adults, int children, int careChildren, int inCare,
            Optional<Long> queue, Optional<LocalDateTime> offeredUntil, LocalDateTime asked, boolean atDesk,
            boolean unreached) {

        public int people() {
            return adults + children;
        }
    }
}
