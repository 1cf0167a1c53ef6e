package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.NewGroup.Pattern;
import fi.kotoisa.activities.application.NewGroup.Words;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A group as it was planned, to be corrected, changed or planned again.
 *
 * @param version says which state of the group this is
 * @param title in the language of the page, or else in another
 * @param titleLanguage BCP 47 tag of {@code title}
 * @param about what it says of itself
 * @param venue empty where it has none
 * @param room name, empty where there is none
 * @param series empty where it has no dates
 * @param feed name of the feed that it came from
 */
public record GroupPlan(ActivityId id, long version, OrganisationId organiser, String title, String titleLanguage, boolean draft, About about, SignUpKind signUp, int capacity,
        int carePlaces, int hostsNeeded, Optional<PersonId> leader, Optional<VenueView> venue, String room, Optional<Series> series, Optional<String> feed) {

    /**
     * What a group says of itself, and for whom it is.
     *
     * @param words by BCP 47 tag; at least one
     * @param languages BCP 47 tags of what is spoken there
     */
    public record About(Map<String, Words> words, Set<String> languages, LanguageLevel level, Audience audience, boolean free) {}

    /**
     * The dates of the group.
     *
     * @param pattern how they come again; empty where no rule made them
     * @param from when the last of them begins that nobody changed by hand
     * @param held how many are or were held
     * @param last its last day
     * @param next where it would begin if it were planned again
     * @param nextTerm the term that this would be in
     */
    public record Series(Optional<Pattern> pattern, Set<DayOfWeek> weekdays, LocalTime from, LocalTime to, int held, LocalDate last, LocalDate next, Optional<UUID> nextTerm) {}
}
