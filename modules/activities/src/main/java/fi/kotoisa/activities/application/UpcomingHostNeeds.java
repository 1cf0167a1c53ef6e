package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells {@code volunteering} which dates want hosts. What it tells of them is public; who may ask for a shift is for {@code volunteering} to say. */
@ApplicationScoped
@Transactional
public class UpcomingHostNeeds implements HostNeeds {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    @Override
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public List<HostNeedView> upcoming(LocalDateTime from, int skip, int atMost, Language language) {
        List<Session> sessions = em.createQuery(
                        "select s from Session s where s.published = true and s.hostsNeeded > 0 and s.startsAt >= :from order by s.startsAt, s.id", Session.class)
                .setParameter("from", from)
                .setFirstResult(skip)
                .setMaxResults(atMost)
                .getResultList();
        return needs(sessions, language);
    }

    @Override
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<HostNeedView> find(SessionId session, Language language) {
        return Optional.ofNullable(em.find(Session.class, session.value()))
                .filter(found -> found.published() && found.place().hostsNeeded() > 0)
                .map(found -> need(found, cards.of(List.of(found), language).get(0)));
    }

    @Override
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public List<HostNeedView> all(Collection<SessionId> ids, Language language) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Session> sessions = em.createQuery(
                        "select s from Session s where s.id in :ids and s.published = true and s.hostsNeeded > 0 order by s.startsAt, s.id", Session.class)
                .setParameter("ids", ids.stream().map(SessionId::value).toList())
                .getResultList();
        return needs(sessions, language);
    }

    private List<HostNeedView> needs(List<Session> sessions, Language language) {
        List<CalendarRow> rows = cards.of(sessions, language);
        List<HostNeedView> needs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            needs.add(need(sessions.get(i), rows.get(i)));
        }
        return needs;
    }

    private HostNeedView need(Session session, CalendarRow row) {
        String address = Optional.ofNullable(session.place().venue()).map(venue -> em.find(Venue.class, venue).address()).orElse("");
        return new HostNeedView(row.session(), row.activity(), row.title(), row.titleLanguage(), row.startsAt(), row.endsAt(), row.venue().orElse(""), address,
                session.place().hostsNeeded(), row.languages(), row.cancelled());
    }
}
