package fi.kotoisa.volunteering.application;

import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.volunteering.domain.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The shifts that somebody took as a volunteer. When the person is erased they go; how many hosts a date had stays. */
@ApplicationScoped
@Transactional
public class ShiftHeldData implements HeldData {

    @PersistenceContext(unitName = "volunteering")
    EntityManager em;

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Section> tell(Subject subject, Language language) {
        if (subject.people().isEmpty()) {
            return List.of();
        }
        Texts texts = Texts.of("volunteering", language).orElseThrow();
        List<Entry> shifts = em.createQuery("select s from Shift s where s.person in :people order by s.startsAt, s.id", Shift.class)
                .setParameter("people", ids(subject))
                .getResultStream()
                .map(each -> new Entry(List.of(new Fact("begins", texts.get("held.begins"), each.startsAt().toString(), DateWords.in(language).dayAndTime(each.startsAt())),
                        new Fact("ends", texts.get("held.ends"), each.endsAt().toString(), DateWords.in(language).dayAndTime(each.endsAt())),
                        new Fact("state", texts.get("held.state"), each.state().name(), texts.get("held.state." + each.state())))))
                .toList();
        return shifts.isEmpty() ? List.of() : List.of(new Section("shifts", texts.get("held.shifts"), shifts));
    }

    private static List<UUID> ids(Subject subject) {
        return subject.people().stream().map(PersonId::value).toList();
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<LocalDate> neededUntil(Subject subject) {
        if (subject.people().isEmpty()) {
            return Optional.empty();
        }
        return em.createQuery("select max(s.endsAt) from Shift s where s.person in :people and s.state = :taken", LocalDateTime.class)
                .setParameter("people", ids(subject))
                .setParameter("taken", Shift.State.TAKEN)
                .getResultList().stream().flatMap(Stream::ofNullable).findFirst().map(LocalDateTime::toLocalDate);
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public void forget(Subject subject) {
        if (!subject.people().isEmpty()) {
            em.createQuery("delete from Shift s where s.person in :people").setParameter("people", ids(subject)).executeUpdate();
            em.createQuery("delete from Host h where h.person in :people").setParameter("people", ids(subject)).executeUpdate();
        }
    }
}
