package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.FeedLine;
import fi.kotoisa.activities.application.FeedLine.Missing;
import fi.kotoisa.activities.application.FeedLine.Reading;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Followed feeds as programs read them. */
final class FeedJson {

    private FeedJson() {}

    static JsonObject of(FeedLine feed) {
        Written json = new Written()
                .with("id", feed.id().toString())
                .with("name", feed.name())
                .with("address", feed.address())
                .with("rhythm", Written.word(feed.rhythm()))
                .with("newcomers", feed.drafts() ? "drafts" : "shown")
                .with("paused", feed.paused())
                .with("failures", feed.failures())
                .with("missing", feed.missing())
                .with("dueAt", feed.dueAt());
        feed.last().ifPresent(reading -> json.with("last", of(reading)));
        return json.json();
    }

    static JsonObject of(Reading reading) {
        return new Written()
                .with("at", reading.at())
                .with("outcome", Written.word(reading.outcome()))
                .some("why", Optional.of(Written.word(reading.why())))
                .with("created", reading.created())
                .with("changed", reading.changed())
                .with("kept", reading.kept())
                .with("missing", reading.missing())
                .with("remarks", reading.remarks())
                .json();
    }

    static JsonObject of(Missing missing) {
        return new Written()
                .with("key", missing.key())
                .with("title", missing.title())
                .with("startsAt", missing.startsAt())
                .with("endsAt", missing.endsAt())
                .with("wholeDay", missing.wholeDay())
                .some("place", missing.place())
                .with("wholeGroup", missing.group())
                .with("dates", missing.dates())
                .with("households", missing.households())
                .json();
    }
}
