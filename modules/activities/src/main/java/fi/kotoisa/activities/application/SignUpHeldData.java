package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.domain.Attendance;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.HeldData;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What sign-ups hold about the person who made them: which group, how many come, which dates they came to. Dates that somebody leads are told by {@link LedHeldData}. When a person is erased, how many came
 * stays; what leads to the person goes.
 */
@ApplicationScoped
@Transactional
public class SignUpHeldData implements HeldData {

    private static final String OWN = "select e.id from Enrolment e where e.contact in :contacts";

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Section> tell(Subject subject, Language language) {
        if (subject.contacts().isEmpty()) {
            return List.of();
        }
        Texts texts = Texts.of("activities", language).orElseThrow();
        List<Entry> signUps = rows("select e, i from Enrolment e, Intake i where i.id = e.intake and e.contact in :contacts order by e.queuedAt, e.id", subject)
                .map(row -> signUp((Enrolment) row[0], (Intake) row[1], language, texts)).toList();
        List<Entry> dates = rows("select a, s from Attendance a, Session s where s.id = a.key.session and a.key.enrolment in (" + OWN + ") order by s.startsAt, s.id", subject)
                .map(row -> date((Attendance) row[0], (Session) row[1], language, texts)).toList();
        return Stream.of(new Section("signUps", texts.get("held.sign-ups"), signUps), new Section("attendance", texts.get("held.attendance"), dates)).filter(section -> !section.entries().isEmpty()).toList();
    }

    private Stream<Object[]> rows(String query, Subject subject) {
        return em.createQuery(query, Object[].class).setParameter("contacts", ids(subject)).getResultStream();
    }

    private static List<UUID> ids(Subject subject) {
        return subject.contacts().stream().map(ContactId::value).toList();
    }

    private Entry signUp(Enrolment each, Intake intake, Language language, Texts texts) {
        LocalDate on = LocalDate.ofInstant(Instant.ofEpochMilli(each.queuedAt()), TimeKeeper.HELSINKI);
        return new Entry(List.of(group(cards, intake.activity(), language, texts), day("signedUpOn", on, language, texts),
                new Fact("adults", texts.get("held.adults"), String.valueOf(each.household().adults())),
                new Fact("children", texts.get("held.children"), String.valueOf(each.household().children())),
                new Fact("childrenInCare", texts.get("held.care"), String.valueOf(each.household().careChildren())),
                new Fact("state", texts.get("held.state"), state(each), texts.get("held.state." + state(each)))));
    }

    static Fact group(SessionCards cards, ActivityId activity, Language language, Texts texts) {
        return new Fact("group", texts.get("held.group"), cards.titleOf(activity, language).text());
    }

    static Fact day(String key, LocalDate day, Language language, Texts texts) {
        return new Fact(key, texts.get("held." + (key.equals("date") ? "date" : "signed-up")), day.toString(), DateWords.in(language).dateWithYear(day));
    }

    private static String state(Enrolment each) {
        if (each.cancelled()) {
            return "CANCELLED";
        }
        return each.placed() ? "PLACED" : each.offered() ? "OFFERED" : "WAITING";
    }

    private Entry date(Attendance each, Session date, Language language, Texts texts) {
        return new Entry(List.of(group(cards, date.activity(), language, texts), day("date", date.startsAt().toLocalDate(), language, texts),
                new Fact("attendance", texts.get("held.attended"), each.mark().name(), texts.get("held.mark." + each.mark()))));
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<LocalDate> neededUntil(Subject subject) {
        if (subject.contacts().isEmpty()) {
            return Optional.empty();
        }
        return em.createQuery("select max(s.endsAt) from Enrolment e, Intake i, Session s where i.id = e.intake and e.contact in :contacts and e.state <> :cancelled"
                        + " and (s.id = i.session or i.session is null and s.activity = i.activity)", LocalDateTime.class)
                .setParameter("contacts", ids(subject))
                .setParameter("cancelled", Enrolment.State.CANCELLED)
                .getResultList().stream().flatMap(Stream::ofNullable).findFirst().map(LocalDateTime::toLocalDate);
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public void forget(Subject subject) {
        if (!subject.contacts().isEmpty()) {
            Stream.of("CalendarKey k where k.owner", "ContactChange k where k.enrolment", "SignUpDraft k where k.enrolment")
                    .forEach(which -> em.createQuery("delete from " + which + " in (" + OWN + ")").setParameter("contacts", ids(subject)).executeUpdate());
            em.createQuery("delete from ContactChange k where k.contact in :contacts").setParameter("contacts", ids(subject)).executeUpdate();
        }
    }
}
