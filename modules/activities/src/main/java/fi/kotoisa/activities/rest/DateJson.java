package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.ActivityView.ActivityDate;
import fi.kotoisa.activities.ActivityView.IntakeView;
import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.Entry;
import fi.kotoisa.activities.Said;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Activities and their dates as programs read them. */
final class DateJson {

    private DateJson() {}

    /** One date in a list. */
    static JsonObject of(CalendarRow row) {
        return new Written()
                .with("id", row.session().toString())
                .with("activity", row.activity().toString())
                .with("title", row.title())
                .with("titleLanguage", row.titleLanguage())
                .with("startsAt", row.startsAt())
                .with("endsAt", row.endsAt())
                .with("wholeDay", row.wholeDay())
                .with("endKnown", row.hasEnd())
                .some("venue", row.venue())
                .some("area", row.area())
                .truth("stepFree", known(row.entry()))
                .texts("languages", row.languages())
                .with("level", row.level())
                .with("audience", row.audience())
                .with("free", row.free())
                .some("price", row.price().map(Said::text))
                .some("priceLanguage", row.price().map(Said::language))
                .with("signUp", row.signUp())
                .count("placesLeft", row.placesLeft())
                .count("carePlacesLeft", row.careLeft())
                .with("waiting", row.waiting())
                .with("cancelled", row.cancelled())
                .with("moved", row.moved())
                .some("reason", row.reason())
                .with("fromFeed", row.fromFeed())
                .json();
    }

    /** Nothing where nobody has said. */
    private static Optional<Boolean> known(Entry entry) {
        return entry == Entry.UNKNOWN ? Optional.empty() : Optional.of(entry == Entry.STEP_FREE);
    }

    /** One activity with its dates. */
    static JsonObject of(ActivityView activity) {
        Written json = new Written()
                .with("id", activity.id().toString())
                .with("title", activity.title())
                .with("textLanguage", activity.textLanguage())
                .with("summary", activity.summary())
                .with("description", activity.description())
                .with("bring", activity.bring())
                .texts("languages", activity.languages())
                .with("level", activity.level())
                .with("audience", activity.audience())
                .with("free", activity.free())
                .with("signUp", activity.signUp())
                .some("venue", activity.venue())
                .some("room", activity.room())
                .some("directions", activity.directions().map(Said::text))
                .some("directionsLanguage", activity.directions().map(Said::language))
                .some("address", activity.mapAddress())
                .truth("stepFree", known(activity.entry()))
                .some("way", activity.way().map(Said::text))
                .some("wayLanguage", activity.way().map(Said::language))
                .some("price", activity.price().map(Said::text))
                .some("priceLanguage", activity.price().map(Said::language))
                .degrees("latitude", activity.latitude())
                .degrees("longitude", activity.longitude())
                .some("leader", activity.leader())
                .some("infoUrl", activity.infoUrl())
                .with("organiser", activity.organiser())
                .with("over", activity.over())
                .with("fromFeed", activity.fromFeed())
                .each("dates", activity.dates(), DateJson::of);
        activity.intake().filter(whole -> activity.signUp().allDates()).ifPresent(whole -> json.with("intake", of(whole)));
        return json.json();
    }

    private static JsonObject of(ActivityDate date) {
        Written json = new Written()
                .with("id", date.session().toString())
                .with("startsAt", date.startsAt())
                .with("endsAt", date.endsAt())
                .with("wholeDay", date.wholeDay())
                .with("cancelled", date.cancelled())
                .with("moved", date.moved())
                .some("reason", date.reason())
                .some("venue", date.venue())
                .some("room", date.room())
                .some("directions", date.directions().map(Said::text))
                .some("directionsLanguage", date.directions().map(Said::language));
        date.intake().ifPresent(own -> json.with("intake", of(own)));
        return json.json();
    }

    private static JsonObject of(IntakeView intake) {
        return new Written()
                .with("id", intake.id().toString())
                .with("places", intake.places())
                .with("left", Math.max(0, intake.left()))
                .with("carePlaces", intake.carePlaces())
                .with("careLeft", Math.max(0, intake.careLeft()))
                .with("waiting", intake.waiting())
                .with("open", intake.open())
                .json();
    }
}
