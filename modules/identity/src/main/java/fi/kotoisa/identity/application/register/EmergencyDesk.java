package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.EmergencyKind;
import fi.kotoisa.identity.EmergencyState;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.RegisterScope.Condition;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.EmergencyOpening;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What supervisors do about emergencies: open the file of somebody under non-disclosure for a worker, or not; and say afterwards of each opening whether there was a reason. Never about their own. */
@ApplicationScoped
@Transactional
public class EmergencyDesk {

    /** How many stand on one page. */
    public static final int PAGE = 20;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    EmergencySight sight;

    @Inject
    EmergencyAlarm alarm;

    @Inject
    FieldCipher cipher;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Somebody answered before. */
        ANSWERED,
        /** It is about one's own. */
        OWN,
        /** There is no such file. */
        NO_FILE
    }

    /** An answer, and whom it was about. */
    public record Answered(Outcome outcome, Optional<PersonId> person) {}

    /**
     * One request or opening.
     *
     * @param reference of the person; empty where nobody was found
     * @param name of the person; empty under non-disclosure
     * @param own whether it is one's own
     * @param due by when somebody says whether there was a reason; only where it was opened and nobody has
     * @param fitting whether there was a reason, where somebody has said so, with {@code note}
     */
    public record Row(UUID id, String worker, Optional<PersonId> person, String reference, String name, EmergencyKind kind, String words, Instant askedAt, EmergencyState state, Instant endsAt, boolean own,
            Optional<String> answeredBy, Optional<Instant> due, Optional<Boolean> fitting, Optional<String> reviewedBy, String note) {

        /** Leaves names and words out. */
        @Override
        public String toString() {
            return "emergency " + id;
        }
    }

    /** One page, and, where there is a next page, one more: those that wait for somebody first, the newest first. @param page 0 for the first */
    @Allowed(value = Rights.EMERGENCY_REVIEW, trace = Trace.PROTECTED_READ)
    public List<Row> page(int page) {
        Condition answered = sight.of(Rights.EMERGENCY_REVIEW);
        TypedQuery<EmergencyOpening> query = entities.createQuery("select e from EmergencyOpening e where " + answered.text() + " order by case when e.state = :asked then 0 when e.reviewedBy is null and e.state = :opened then 1 else 2 end,"
                        + " e.askedAt desc, e.id desc", EmergencyOpening.class)
                .setParameter("asked", EmergencyState.ASKED)
                .setParameter("opened", EmergencyState.OPENED);
        answered.fill(query);
        return query.setFirstResult(page * PAGE).setMaxResults(PAGE + 1).getResultStream().map(this::row).toList();
    }

    private Row row(EmergencyOpening of) {
        Optional<Particulars> about = of.person().map(records::particulars);
        return new Row(of.id(), name(of.worker()), of.person(), about.map(Particulars::provisional).orElse(""),
                about.filter(each -> sight.names(of, each)).map(each -> records.person(each.person())).map(each -> each.latinName().orElse(each.name())).orElse(""), of.kind(),
                cipher.decrypt(EmergencyOpening.context("words", of.id()), of.sealedWords()), of.askedAt(), of.state(), of.endsAt(), own(of), of.answeredBy().map(this::name),
                of.state() == EmergencyState.OPENED && of.reviewedBy().isEmpty() ? Optional.of(of.askedAt().plus(EmergencyOpening.REVIEW)) : Optional.empty(), of.fitting(), of.reviewedBy().map(this::name),
                of.sealedNote().map(note -> cipher.decrypt(EmergencyOpening.context("note", of.id()), note)).orElse(""));
    }

    private String name(PersonId id) {
        return records.person(id).name();
    }

    private boolean own(EmergencyOpening of) {
        return of.worker().equals(signedIn.person());
    }

    /**
     * Opens the file for the worker who asked, for three hours.
     *
     * @param standIn whether the worker also works with the person from today on, in place of those who do not
     */
    @Allowed(value = Rights.EMERGENCY_ANSWER, trace = Trace.REVEAL)
    public Answered open(UUID id, boolean standIn) {
        EmergencyOpening asked = locked(id, Rights.EMERGENCY_ANSWER);
        if (own(asked)) {
            return new Answered(Outcome.OWN, Optional.empty());
        }
        if (asked.state() != EmergencyState.ASKED) {
            return new Answered(Outcome.ANSWERED, Optional.empty());
        }
        if (asked.person().isEmpty()) {
            return new Answered(Outcome.NO_FILE, Optional.empty());
        }
        PersonId person = asked.person().get();
        asked.open(signedIn.person(), clock.instant());
        if (standIn) {
            entities.persist(new CareRelation(Ids.next(), person, asked.worker(), CareTask.STAND_IN, records.today(), Optional.empty()));
        }
        alarm.opened(asked.worker(), records.particulars(person));
        alarm.answered(asked.worker());
        return new Answered(Outcome.DONE, Optional.of(person));
    }

    /** The file stays closed, or there is none. */
    @Allowed(Rights.EMERGENCY_ANSWER)
    public Answered refuse(UUID id) {
        EmergencyOpening asked = locked(id, Rights.EMERGENCY_ANSWER);
        if (own(asked)) {
            return new Answered(Outcome.OWN, Optional.empty());
        }
        if (asked.state() != EmergencyState.ASKED) {
            return new Answered(Outcome.ANSWERED, Optional.empty());
        }
        asked.refuse(signedIn.person());
        alarm.answered(asked.worker());
        return new Answered(Outcome.DONE, asked.person());
    }

    /** Says of an opening whether there was a reason. @param note in own words; may be empty where there was one */
    @Allowed(Rights.EMERGENCY_REVIEW)
    public Answered review(UUID id, boolean fitting, String note) {
        EmergencyOpening opening = locked(id, Rights.EMERGENCY_REVIEW);
        if (own(opening)) {
            return new Answered(Outcome.OWN, Optional.empty());
        }
        if (opening.state() != EmergencyState.OPENED || opening.reviewedBy().isPresent()) {
            return new Answered(Outcome.ANSWERED, Optional.empty());
        }
        Optional<String> sealed = Optional.of(note.strip()).filter(text -> !text.isEmpty()).map(text -> cipher.encrypt(EmergencyOpening.context("note", id), text));
        opening.review(signedIn.person(), fitting, sealed, clock.instant());
        return new Answered(Outcome.DONE, opening.person());
    }

    private EmergencyOpening locked(UUID id, String right) {
        return Optional.ofNullable(entities.find(EmergencyOpening.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(each -> sight.among(id, right)).orElseThrow(NotFound::new);
    }
}
