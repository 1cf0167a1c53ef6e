package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which dates somebody leads or led: told to them with the rest of what is held. It stays when a record of the register goes, for the group has had its leader. */
@ApplicationScoped
@Transactional
public class LedHeldData implements HeldData {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Section> tell(Subject subject, Language language) {
        if (subject.people().isEmpty()) {
            return List.of();
        }
        Texts texts = Texts.of("activities", language).orElseThrow();
        List<Entry> led = em.createQuery("select s from Session s where s.leader in :people and s.status <> :skipped order by s.startsAt, s.id", Session.class)
                .setParameter("people", subject.people().stream().map(PersonId::value).toList())
                .setParameter("skipped", Session.Status.SKIPPED)
                .getResultStream()
                .map(date -> new Entry(List.of(SignUpHeldData.group(cards, date.activity(), language, texts), SignUpHeldData.day("date", date.startsAt().toLocalDate(), language, texts))))
                .toList();
        return led.isEmpty() ? List.of() : List.of(new Section("led", texts.get("held.led"), led));
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<LocalDate> neededUntil(Subject subject) {
        return Optional.empty();
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public void forget(Subject subject) {
        // who led a date is known by the account, which has an end of its own
    }
}
