package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.PeriodView;
import fi.kotoisa.activities.application.PeriodView.Wish;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.platform.JsonBody;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a term or a school break, by the rules of the form that planners have. */
final class PeriodReader {

    private static final int NAME = 100;
    private static final int KIND = 10;
    private static final int ID = 36;
    private static final int MOST_DAYS = 366;

    private PeriodReader() {}

    private enum Kind {
        TERM, BREAK
    }

    /** @param now where there is one, what is not named stays @throws fi.kotoisa.platform.Refused with every flaw */
    static Wish read(JsonBody body, Optional<PeriodView> now) {
        Optional<Wish> before = now.map(PeriodReader::wish);
        if (before.isEmpty() && body.textIfAny("kind", KIND).isEmpty()) {
            body.flaw("kind", "missing");
        }
        boolean term = FixedWords.of(body, "kind", Kind.class, before.map(Wish::term).orElse(true) ? Kind.TERM : Kind.BREAK) == Kind.TERM;
        LocalDate first = day(body, "firstDay", before.map(Wish::first));
        LocalDate last = day(body, "lastDay", before.map(Wish::last));
        if (last.isBefore(first)) {
            body.flaw("lastDay", "before-the-first-day");
        } else if (last.isAfter(first.plusDays(MOST_DAYS))) {
            body.flaw("lastDay", "longer-than-a-year");
        }
        Wish named = names(body, before.orElse(new Wish(term, first, last, "", "", "", Optional.empty())));
        Optional<OrganisationId> whose = body.names("organiser") ? organiser(body) : named.whose();
        body.check();
        return new Wish(term, first, last, named.nameFi(), named.nameSv(), named.nameEn(), whose);
    }

    private static Wish names(JsonBody body, Wish now) {
        if (!body.names("names") && !now.nameFi().isEmpty()) {
            return now;
        }
        JsonBody names = body.object("names");
        String fi = name(names, "fi", now.nameFi());
        if (fi.isEmpty()) {
            names.flaw("fi", "missing");
        }
        return new Wish(now.term(), now.first(), now.last(), fi, name(names, "sv", now.nameSv()), name(names, "en", now.nameEn()), now.whose());
    }

    private static String name(JsonBody names, String tag, String now) {
        return names.textIfAny(tag, NAME).orElse(names.names(tag) ? "" : now);
    }

    private static LocalDate day(JsonBody body, String name, Optional<LocalDate> now) {
        Optional<LocalDate> day = PlanReader.day(body, name).or(() -> now);
        if (day.isEmpty()) {
            body.flaw(name, "missing");
        }
        return day.orElse(LocalDate.EPOCH);
    }

    private static Optional<OrganisationId> organiser(JsonBody body) {
        Optional<String> typed = body.textIfAny("organiser", ID);
        Optional<OrganisationId> found = typed.flatMap(PeopleAndPlaces::id).map(OrganisationId::new);
        if (typed.isPresent() && found.isEmpty()) {
            body.flaw("organiser", "not-understood");
        }
        return found;
    }

    /** What somebody wished who made it so. */
    static Wish wish(PeriodView period) {
        return new Wish(period.term(), period.first(), period.last(), period.nameFi(), period.nameSv(), period.nameEn(), period.whose());
    }
}
