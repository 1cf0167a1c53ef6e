package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is on, for programs: the dates of the public calendar one after another, each step as cheap as the first. */
@ApplicationScoped
@Transactional
public class DateLists {

    /** Most dates of one answer. */
    public static final int MOST = 100;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    @Inject
    Clock clock;

    /** The last date of the answer before. */
    public record After(LocalDateTime startsAt, SessionId session) {}

    /** @param next where the following answer goes on; empty for the last one */
    public record Dates(List<CalendarRow> rows, Optional<After> next) {}

    /** The published dates that fit, cancelled ones too, by time, with what began before and goes on; which page the search wants plays no part. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Dates page(CalendarQuery asked, Optional<After> after, int atMost) {
        LocalDateTime now = LocalDateTime.now(clock);
        int most = Math.max(1, Math.min(atMost, MOST));
        List<Session> found = new ArrayList<>(next(SessionSearch.goingOn(asked, now), after, most + 1));
        if (found.size() <= most && !asked.goingOn()) {
            // what goes on began before all that begins, so the order by start holds from one to the other
            found.addAll(next(SessionSearch.beginning(asked, now), after, most + 1 - found.size()));
        }
        List<Session> shown = found.subList(0, Math.min(most, found.size()));
        Optional<After> next = found.size() > most ? Optional.of(shown.get(most - 1)).map(last -> new After(last.startsAt(), last.id())) : Optional.empty();
        return new Dates(cards.of(shown, asked.language()), next);
    }

    private List<Session> next(SessionSearch search, Optional<After> after, int most) {
        after.ifPresent(last -> {
            search.and("(s.startsAt > :after or s.startsAt = :after and s.id > :afterId)", "after", last.startsAt());
            search.and("s.id <> :afterId", "afterId", last.session().value());
        });
        return search.query(em, SessionSearch.DATES, Session.class).setMaxResults(most).getResultList();
    }
}
