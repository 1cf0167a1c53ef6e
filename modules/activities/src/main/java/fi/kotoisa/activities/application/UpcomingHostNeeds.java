package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.SIGNED_IN;

import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.HostNeeds;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells {@code volunteering} which dates want hosts. */
@ApplicationScoped
@Transactional
public class UpcomingHostNeeds implements HostNeeds {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    @Override
    @Allowed(value = SIGNED_IN, trace = Trace.NONE)
    public List<HostNeedView> upcoming(LocalDateTime from, int skip, int atMost, Language language) {
        List<Session> sessions = em.createQuery(
                        "select s from Session s where s.published = true and s.hostsNeeded > 0 and s.startsAt >= :from order by s.startsAt, s.id", Session.class)
                .setParameter("from", from)
                .setFirstResult(skip)
                .setMaxResults(atMost)
                .getResultList();
        List<CalendarRow> rows = cards.of(sessions, language);
        List<HostNeedView> needs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            needs.add(need(sessions.get(i), rows.get(i)));
        }
        return needs;
    }

    @Override
    @Allowed(value = SIGNED_IN, trace = Trace.NONE)
    public Optional<HostNeedView> find(SessionId session, Language language) {
        return Optional.ofNullable(em.find(Session.class, session.value()))
                .filter(found -> found.published() && found.place().hostsNeeded() > 0)
                .map(found -> need(found, cards.of(List.of(found), language).get(0)));
    }

    private HostNeedView need(Session session, CalendarRow row) {
        String address = Optional.ofNullable(session.place().venue()).map(venue -> em.find(Venue.class, venue).address()).orElse("");
        return new HostNeedView(row.session(), row.activity(), row.title(), row.titleLanguage(), row.startsAt(), row.endsAt(), row.venue().orElse(""), address,
                session.place().hostsNeeded(), row.languages(), row.cancelled());
    }
}
