package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.Holes.Hole;
import fi.kotoisa.activities.application.StandIns.StandInView;
import fi.kotoisa.activities.application.Today.TodayView;
import fi.kotoisa.activities.application.TodayRow;
import jakarta.json.JsonObject;

/** Dates as those who run them see them on the day, and what they lack. */
final class DayJson {

    private DayJson() {}

    static JsonObject of(TodayRow row) {
        Written json = new Written()
                .with("id", row.session().toString())
                .with("activity", row.activity().toString())
                .with("title", row.title())
                .with("titleLanguage", row.titleLanguage())
                .with("startsAt", row.startsAt())
                .with("endsAt", row.endsAt())
                .with("wholeDay", row.wholeDay())
                .some("place", row.place())
                .some("leader", row.leader())
                .with("leaderAbsent", row.absent())
                .with("mine", row.mine())
                .with("plannable", row.plannable())
                .with("hostsNeeded", row.hostsNeeded())
                .count("headCount", row.headCount())
                .with("draft", row.draft())
                .with("cancelled", row.cancelled())
                .some("reason", row.reason());
        row.places().ifPresent(places -> json.with("intake", StaffJson.of(places)));
        return json.json();
    }

    static Written of(TodayView view) {
        return new Written()
                .each("today", view.today(), DayJson::of)
                .each("tomorrow", view.tomorrow(), DayJson::of)
                .each("ahead", view.ahead(), DayJson::of)
                .each("incomplete", view.holes(), DayJson::of);
    }

    static JsonObject of(Hole hole) {
        return new Written()
                .with("date", of(hole.date()))
                .with("leaderless", hole.leaderless())
                .with("leaderAbsent", hole.absent())
                .with("leadersAsked", hole.called())
                .with("hosts", hole.hosts())
                .with("hostsMissing", hole.hostsMissing())
                .with("hostsAsked", hole.hostsCalled())
                .json();
    }

    static Written of(StandInView view) {
        return new Written()
                .with("leaderAbsent", view.absent())
                .with("wanted", view.called())
                .with("mine", view.mine())
                .with("mineToKeep", view.mineToKeep())
                .with("relieved", view.relieved())
                .with("takeable", view.takeable());
    }
}
