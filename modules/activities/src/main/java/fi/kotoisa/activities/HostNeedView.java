package fi.kotoisa.activities;


import java.time.LocalDateTime;
import java.util.List;

/**
 * One date that wants hosts, as a volunteer may see it.
 *
 * @param startsAt in Europe/Helsinki
 * @param title in the language asked for, or in the one it exists in
 * @param titleLanguage BCP 47 tag of {@code title}
 * @param hostsNeeded how many hosts the organiser wishes for, 1–20
 * @param languages BCP 47 tags of the languages spoken there
 */
public record HostNeedView(SessionId session, ActivityId activity, String title, String titleLanguage, LocalDateTime startsAt, LocalDateTime endsAt, String venue,
        String address, int hostsNeeded, List<String> languages, boolean cancelled) {}
