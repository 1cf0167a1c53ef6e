package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.AttendanceSheet;
import fi.kotoisa.activities.application.AttendanceSheet.AttendanceRow;
import fi.kotoisa.activities.application.DateView;
import fi.kotoisa.activities.application.OwnActivityRow;
import fi.kotoisa.activities.application.OwnActivityView;
import fi.kotoisa.activities.application.OwnActivityView.OwnDate;
import fi.kotoisa.activities.application.PlacesView;
import fi.kotoisa.activities.application.PlannedDate.ClashView;
import fi.kotoisa.activities.application.PeriodView;
import fi.kotoisa.activities.application.QueueHistoryView;
import fi.kotoisa.activities.application.QueueHistoryView.QueueRow;
import fi.kotoisa.activities.application.SignUpsView;
import fi.kotoisa.activities.application.SignUpsView.SignUpRow;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What staff see, as programs read it. Names of people under non-disclosure are never among it. */
final class StaffJson {

    private StaffJson() {}

    static JsonObject of(OwnActivityRow row) {
        return new Written()
                .with("id", row.id().toString())
                .with("title", row.title())
                .with("titleLanguage", row.titleLanguage())
                .with("organiser", row.organiser())
                .with("draft", row.draft())
                .some("feed", row.feed())
                .some("nextDate", row.next().map(next -> next.session().toString()))
                .some("nextStartsAt", row.next().map(next -> Written.moment(next.startsAt())))
                .json();
    }

    static Written of(OwnActivityView view) {
        Written json = new Written()
                .with("id", view.id().toString())
                .with("title", view.title())
                .with("titleLanguage", view.titleLanguage())
                .with("organiser", view.organiser())
                .with("draft", view.draft())
                .some("feed", view.feed())
                .with("signUp", view.signUp())
                .texts("textLanguages", view.languages())
                .with("plannable", view.plannable())
                .with("earlier", view.earlier())
                .each("dates", view.dates(), StaffJson::of);
        view.whole().ifPresent(places -> json.with("intake", of(places)));
        return json;
    }

    private static JsonObject of(OwnDate date) {
        Written json = new Written()
                .with("id", date.session().toString())
                .with("startsAt", date.startsAt())
                .with("endsAt", date.endsAt())
                .with("wholeDay", date.wholeDay())
                .some("place", date.place())
                .some("leader", date.leader())
                .with("state", date.state())
                .with("editedByHand", date.edited())
                .some("reason", date.reason())
                .with("over", date.over());
        date.places().ifPresent(places -> json.with("intake", of(places)));
        return json.json();
    }

    static JsonObject of(PlacesView places) {
        return new Written().with("id", places.intake().toString()).with("places", places.places()).with("taken", places.taken()).with("carePlaces", places.carePlaces())
                .with("careTaken", places.careTaken()).with("waiting", places.waiting()).json();
    }

    static Written of(DateView date) {
        return new Written()
                .with("id", date.session().toString())
                .with("activity", date.activity().toString())
                .with("title", date.title())
                .with("titleLanguage", date.titleLanguage())
                .with("startsAt", date.startsAt())
                .with("endsAt", date.endsAt())
                .with("wholeDay", date.wholeDay())
                .some("venue", date.venue().map(venue -> venue.name()))
                .some("venueId", date.venue().map(venue -> venue.id().toString()))
                .some("room", Optional.of(date.room()))
                .some("leader", date.leader().map(Object::toString))
                .with("hostsNeeded", date.hostsNeeded())
                .some("reason", date.reason())
                .with("published", date.published())
                .with("cancelled", date.cancelled())
                .with("imported", date.imported())
                .with("listeners", date.listeners());
    }

    /** @param dayOff what the day is called if it is a public holiday or in a school break */
    static Written of(List<ClashView> clashes, Optional<String> dayOff) {
        return new Written()
                .with("answer", clashes.isEmpty() ? dayOff.isPresent() ? "holiday" : "ok" : "clash")
                .some("dayOff", dayOff)
                .each("clashes", clashes, StaffJson::of);
    }

    static JsonObject of(ClashView clash) {
        return new Written()
                .some("title", Optional.of(clash.title()))
                .some("titleLanguage", Optional.of(clash.titleLanguage()))
                .with("organiser", clash.organiser())
                .with("startsAt", clash.startsAt())
                .with("endsAt", clash.endsAt())
                .with("kind", clash.kind())
                .with("certain", clash.certain())
                .with("draft", clash.draft())
                .json();
    }

    static Written of(SignUpsView view) {
        return new Written()
                .with("activity", view.activity().toString())
                .with("title", view.title())
                .with("titleLanguage", view.titleLanguage())
                .some("startsAt", view.startsAt().map(Written::moment))
                .with("open", view.open())
                .with("intake", of(view.places()))
                .each("signUps", view.rows(), StaffJson::of);
    }

    private static JsonObject of(SignUpRow row) {
        return new Written()
                .with("id", row.enrolment().toString())
                .with("number", row.number())
                .some("name", row.name())
                .some("ownScript", row.ownScript())
                .with("adults", row.adults())
                .with("children", row.children())
                .with("careChildren", row.careChildren())
                .with("inCare", row.inCare())
                .with("state", row.queue().isPresent() ? "waiting" : row.offeredUntil().isPresent() ? "offered" : "placed")
                .some("offerEndsAt", row.offeredUntil().map(Written::moment))
                .count("placeInQueue", row.queue())
                .with("askedAt", row.asked())
                .with("atDesk", row.atDesk())
                .with("unreached", row.unreached())
                .json();
    }

    static Written of(AttendanceSheet sheet) {
        return new Written()
                .with("id", sheet.session().toString())
                .with("activity", sheet.activity().toString())
                .with("title", sheet.title())
                .with("titleLanguage", sheet.titleLanguage())
                .with("startsAt", sheet.startsAt())
                .with("endsAt", sheet.endsAt())
                .with("cancelled", sheet.cancelled())
                .some("place", sheet.place())
                .some("leader", sheet.crew().leader())
                .count("headCount", sheet.headCount())
                .each("households", sheet.rows(), StaffJson::of);
    }

    private static JsonObject of(AttendanceRow row) {
        return new Written()
                .with("id", row.enrolment().toString())
                .with("number", row.number())
                .some("name", row.name())
                .some("ownScript", row.ownScript())
                .with("adults", row.adults())
                .with("children", row.children())
                .with("inCare", row.inCare())
                .with("said", row.said())
                .json();
    }

    static Written of(QueueHistoryView view) {
        return new Written()
                .with("activity", view.activity().toString())
                .with("title", view.title())
                .with("titleLanguage", view.titleLanguage())
                .some("startsAt", view.startsAt().map(Written::moment))
                .each("decisions", view.rows(), StaffJson::of);
    }

    private static JsonObject of(QueueRow row) {
        return new Written()
                .with("at", row.at())
                .with("number", row.number())
                .some("name", row.name())
                .with("kind", row.kind())
                .with("people", row.people())
                .with("passedOver", row.passed())
                .some("offerEndsAt", row.until().map(Written::moment))
                .json();
    }

    static JsonObject of(PeriodView period) {
        Written names = new Written().with("fi", period.nameFi()).some("sv", Optional.of(period.nameSv())).some("en", Optional.of(period.nameEn()));
        return new Written()
                .with("id", period.id().toString())
                .with("kind", period.term() ? "term" : "break")
                .with("name", period.name())
                .with("names", names.json())
                .some("organiser", period.whose().map(Object::toString))
                .with("firstDay", period.first().toString())
                .with("lastDay", period.last().toString())
                .json();
    }
}
