package fi.kotoisa.activities.rest;

import fi.kotoisa.platform.Problem.Flaw;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Parameters of Linked Events that narrow a list by what we do not know of our dates. */
final class LinkedEventsLimits {

    private static final Set<String> NOT_SERVED = Set.of("dwithin_origin", "dwithin_metres", "min_duration", "max_duration", "weekday", "event_status", "enrolment_open", "enrolment_open_on",
            "enrolment_open_waitlist", "keyword_set_AND", "keyword_set_OR", "publisher_ancestor", "starts_after_hour", "start_hour", "end_hour", "days_of_week", "registration",
            "remaining_attendee_capacity_gte", "registration__remaining_attendee_capacity__gte", "registration__remaining_waiting_list_capacity__gte");
    private static final List<String> NOT_SERVED_BEGINNINGS = List.of("local_ongoing_", "internet_ongoing_", "all_ongoing");

    /** No date of ours has an age, and none is on the net. */
    private static final Set<String> AGES = Set.of("suitable_for", "audience_min_age", "audience_max_age", "audience_min_age_lt", "audience_min_age_gt", "audience_max_age_lt",
            "audience_max_age_gt");
    private static final Set<String> ON_THE_NET = Set.of("internet_based", "is_virtualevent");

    private LinkedEventsLimits() {}

    /** What cannot be told apart here: passing over it would show what is not wanted. */
    static List<Flaw> notServed(Map<String, String> parameters) {
        return parameters.keySet().stream()
                .filter(name -> NOT_SERVED.contains(name) || NOT_SERVED_BEGINNINGS.stream().anyMatch(name::startsWith))
                .sorted()
                .map(name -> new Flaw("query", name, "not-served"))
                .toList();
    }

    /** Whether something is looked for that no date of ours is. */
    static boolean never(Map<String, String> parameters) {
        boolean otherType = parameters.containsKey("event_type") && !List.of(parameters.get("event_type").toLowerCase(Locale.ROOT).split("\\s*,\\s*")).contains("general");
        return otherType || AGES.stream().anyMatch(parameters::containsKey) || ON_THE_NET.stream().anyMatch(name -> "true".equalsIgnoreCase(parameters.getOrDefault(name, "")));
    }
}
