package fi.kotoisa.activities.web;

import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.ActivityView.ActivityDate;
import fi.kotoisa.activities.ActivityView.IntakeView;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An activity in the words of schema.org, for search engines and other calendars. */
final class EventMarkup {

    private static final String SCHEMA = "https://schema.org/";

    private EventMarkup() {}

    /** JSON-LD that is safe inside a script element: no {@code <} survives in it. */
    static String of(ActivityView activity, String address) {
        JsonObjectBuilder event = activity.dates().size() == 1 ? date(activity, activity.dates().get(0), address) : series(activity, address);
        return event.add("@context", "https://schema.org").build().toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static JsonObjectBuilder series(ActivityView activity, String address) {
        JsonArrayBuilder dates = Json.createArrayBuilder();
        activity.dates().forEach(date -> dates.add(date(activity, date, address)));
        JsonObjectBuilder series = common(activity, "EventSeries", address);
        if (!activity.dates().isEmpty()) {
            ActivityDate last = activity.dates().get(activity.dates().size() - 1);
            if (activity.dates().stream().allMatch(ActivityDate::cancelled)) {
                series.add("eventStatus", SCHEMA + "EventCancelled");
            }
            series.add("startDate", moment(activity.dates().get(0).startsAt(), false)).add("endDate", moment(last.endsAt(), false));
        }
        return series.add("subEvent", dates);
    }

    private static JsonObjectBuilder date(ActivityView activity, ActivityDate date, String address) {
        JsonObjectBuilder event = common(activity, "Event", address);
        date.intake().ifPresent(intake -> places(event, intake));
        return event
                .add("startDate", moment(date.startsAt(), date.wholeDay()))
                .add("endDate", date.wholeDay() ? date.endsAt().minusDays(1).toLocalDate().toString() : moment(date.endsAt(), false))
                .add("eventStatus", SCHEMA + (date.cancelled() ? "EventCancelled" : date.moved() ? "EventRescheduled" : "EventScheduled"));
    }

    private static JsonObjectBuilder common(ActivityView activity, String type, String address) {
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("@type", type)
                .add("name", activity.title())
                .add("url", address)
                .add("eventAttendanceMode", SCHEMA + "OfflineEventAttendanceMode")
                .add("inLanguage", Json.createArrayBuilder(activity.languages()))
                .add("organizer", Json.createObjectBuilder().add("@type", "Organization").add("name", activity.organiser()))
                .add("location", place(activity));
        if (!activity.summary().isEmpty()) {
            event.add("description", activity.summary());
        }
        // a feed that says nothing of a price does not say that there is one
        if (activity.free() || !activity.fromFeed()) {
            event.add("isAccessibleForFree", activity.free());
        }
        if (activity.audience() != Audience.EVERYONE) {
            event.add("audience", audience(activity.audience()));
        }
        activity.intake().ifPresent(intake -> places(event, intake));
        return event;
    }

    private static void places(JsonObjectBuilder event, IntakeView intake) {
        event.add("maximumAttendeeCapacity", intake.places()).add("remainingAttendeeCapacity", Math.max(0, intake.left()));
    }

    private static JsonObjectBuilder audience(Audience audience) {
        JsonObjectBuilder people = Json.createObjectBuilder().add("@type", "PeopleAudience").add("audienceType", audience.name().toLowerCase(Locale.ROOT));
        return audience == Audience.WOMEN ? people.add("suggestedGender", "female") : people;
    }

    private static JsonObjectBuilder place(ActivityView activity) {
        JsonObjectBuilder place = Json.createObjectBuilder().add("@type", "Place").add("name", activity.venue().orElse(activity.organiser()));
        activity.mapAddress().ifPresent(address -> place.add("address", address));
        return place;
    }

    private static String moment(LocalDateTime time, boolean wholeDay) {
        return wholeDay ? time.toLocalDate().toString() : time.atZone(TimeKeeper.HELSINKI).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
