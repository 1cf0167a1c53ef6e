package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import java.util.Optional;

/**
 * One activity in its organiser's list.
 *
 * @param titleLanguage BCP 47 tag of {@code title}
 * @param organiser name of the organisation
 * @param feed name of the feed that it came from
 * @param next its next date
 */
public record OwnActivityRow(ActivityId id, String title, String titleLanguage, String organiser, boolean draft, Optional<String> feed, Optional<TodayRow> next) {}
