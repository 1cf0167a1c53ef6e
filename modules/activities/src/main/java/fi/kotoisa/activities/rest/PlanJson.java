package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.NewGroup;
import fi.kotoisa.activities.application.NewGroup.Words;
import fi.kotoisa.activities.application.PlannedDate;
import fi.kotoisa.activities.application.PlannedDate.DayOff;
import fi.kotoisa.activities.application.SeriesChange.ChangedDate;
import fi.kotoisa.activities.application.SeriesChange.Preview;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a planner plans, as programs read it. */
final class PlanJson {

    private PlanJson() {}

    /** The dates of a series before it is saved. */
    static Written of(List<PlannedDate> dates) {
        return new Written()
                .with("held", dates.stream().filter(date -> !date.skipped()).count())
                .each("dates", dates, PlanJson::of);
    }

    private static JsonObject of(PlannedDate date) {
        Optional<DayOff.Kind> off = date.off().map(DayOff::kind);
        return new Written()
                .with("startsAt", date.startsAt())
                .with("endsAt", date.endsAt())
                .with("answer", off.map(Written::word).orElse(date.clashes().isEmpty() ? "ok" : "clash"))
                .some("dayOff", date.off().map(DayOff::name))
                .each("clashes", date.clashes(), StaffJson::of)
                .json();
    }

    /** What changing a series would do. */
    static Written of(Preview preview) {
        return new Written()
                .with("listeners", preview.listeners())
                .with("taken", preview.taken())
                .with("careTaken", preview.careTaken())
                .each("dates", preview.dates(), PlanJson::of);
    }

    private static JsonObject of(ChangedDate date) {
        String standing = date.clashes().isEmpty() ? "ok" : "clash";
        return new Written()
                .with("id", date.session().toString())
                .with("startsAt", date.startsAt())
                .with("endsAt", date.endsAt())
                .with("startedAt", date.wasAt())
                .with("endedAt", date.wasUntil())
                .with("changed", date.changed())
                .with("answer", date.byHand() ? "by-hand" : date.off().map(off -> Written.word(off.kind())).orElse(standing))
                .some("dayOff", date.off().map(DayOff::name))
                .each("clashes", date.clashes(), StaffJson::of)
                .json();
    }

    static About about(NewGroup group) {
        return new About(group.words(), group.languages(), group.level(), group.audience(), group.free());
    }

    /** A group as it may be corrected. */
    static Written of(GroupPlan plan) {
        Written json = new Written()
                .with("id", plan.id().toString())
                .with("organiser", plan.organiser().toString())
                .with("draft", plan.draft())
                .with("texts", texts(plan.about().words()))
                .texts("languages", plan.about().languages().stream().sorted().toList())
                .with("level", plan.about().level())
                .with("audience", plan.about().audience())
                .with("free", plan.about().free())
                .with("signUp", plan.signUp())
                .with("capacity", plan.capacity())
                .with("carePlaces", plan.carePlaces())
                .with("hostsNeeded", plan.hostsNeeded())
                .some("leader", plan.leader().map(Object::toString))
                .some("venue", plan.venue().map(venue -> venue.id().toString()))
                .some("venueName", plan.venue().map(venue -> venue.name()))
                .some("room", Optional.of(plan.room()))
                .some("feed", plan.feed());
        plan.series().flatMap(GroupPlan.Series::pattern).ifPresent(pattern -> json.with("every", pattern));
        plan.series().ifPresent(series -> json.with("lastDay", series.last().toString()));
        return json;
    }

    private static JsonObject texts(Map<String, Words> words) {
        Written texts = new Written();
        new TreeMap<>(words).forEach((tag, said) -> texts.with(tag, new Written().with("title", said.title()).some("summary", Optional.of(said.summary())).some("bring", Optional.of(said.bring())).some("price", Optional.of(said.price())).json()));
        return texts.json();
    }
}
