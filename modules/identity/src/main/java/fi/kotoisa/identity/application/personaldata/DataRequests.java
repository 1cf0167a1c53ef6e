package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.DataRequestId;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RestrictionGround;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.RegisterSight;
import fi.kotoisa.identity.domain.DataRequest;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What people ask about their data: noted when they ask, answered within a month, accepted or refused with a reason. */
@ApplicationScoped
@Transactional
public class DataRequests {

    /** How many stand on one page. */
    public static final int PAGE = 30;
    /** The longest request and answer, in characters. */
    public static final int LONGEST = 2_000;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterSight register;

    @Inject
    Restricting restricting;

    @Inject
    FieldCipher cipher;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Nobody can have asked tomorrow. */
        WRONG_DAY,
        /** It is answered already. */
        ANSWERED
    }

    /** An answer. @param words for the person; a refusal has some. @param ground where a restriction is accepted */
    public record Answer(boolean accepted, String words, Optional<RestrictionGround> ground) {

        /** Leaves the words out. */
        @Override
        public String toString() {
            return accepted ? "accepted" : "refused";
        }
    }

    /** A part of the list. @param more whether there is a next page */
    public record Requests(List<RequestView> rows, boolean more) {}

    /** Notes what the person asked, in the worker's words. */
    @Allowed(Rights.REGISTER_WRITE)
    public Outcome note(PersonId person, DataRequestKind kind, String text, LocalDate askedOn) {
        register.seen(person);
        if (askedOn.isAfter(today())) {
            return Outcome.WRONG_DAY;
        }
        DataRequestId id = new DataRequestId(Ids.next());
        entities.persist(new DataRequest(id, person, kind, cipher.encrypt(DataRequest.context("request_text", id), text), askedOn, signedIn.person(), clock.instant()));
        return Outcome.DONE;
    }

    /** What this person asked, the newest first. */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.PROTECTED_READ)
    public List<RequestView> of(PersonId person) {
        Particulars particulars = register.seen(person);
        return entities.createQuery("select r from DataRequest r where r.person = :person order by r.askedOn desc, r.id desc", DataRequest.class)
                .setParameter("person", person.value())
                .getResultStream()
                .map(each -> view(each, particulars, true, true))
                .toList();
    }

    /**
     * By deadline, of the organisations where the person who asks may see them, and of those whom a unit works with where they may in that unit: references and deadlines, neither names nor words.
     *
     * @param open those that wait for an answer; otherwise those that were answered, the latest deadline first
     */
    @Allowed(value = Rights.DATA_REQUEST_READ, trace = Trace.PROTECTED_READ)
    public Requests page(boolean open, int page) {
        RegisterSight.Answered answered = register.answered(Rights.DATA_REQUEST_READ);
        TypedQuery<Object[]> query = entities.createQuery("select r, d from DataRequest r, Particulars d where d.person = r.person and " + answered.condition() + " and r.state "
                        + (open ? "= :open order by r.dueOn, r.id" : "<> :open order by r.dueOn desc, r.id desc"), Object[].class)
                .setParameter("open", DataRequest.State.OPEN);
        answered.values().forEach(query::setParameter);
        List<Object[]> rows = query.setFirstResult(page * PAGE).setMaxResults(PAGE + 1).getResultList();
        List<PersonId> opened = signedIn.may(Rights.REGISTER_READ) ? register.among(rows.stream().map(row -> ((Particulars) row[1]).person()).distinct().toList()) : List.of();
        boolean answers = signedIn.may(Rights.DATA_REQUEST_ANSWER);
        return new Requests(rows.stream().limit(PAGE).map(row -> view((DataRequest) row[0], (Particulars) row[1], false, answers && opened.contains(((Particulars) row[1]).person()))).toList(), rows.size() > PAGE);
    }

    private RequestView view(DataRequest of, Particulars particulars, boolean words, boolean open) {
        Optional<String> answer = of.sealedAnswer().filter(any -> words).map(text -> cipher.decrypt(DataRequest.context("answer_text", of.request()), text));
        String text = words ? cipher.decrypt(DataRequest.context("request_text", of.request()), of.sealedText()) : "";
        return new RequestView(of.request(), of.person(), particulars.provisional(), of.kind(), text, of.askedOn(), of.dueOn(), ChronoUnit.DAYS.between(today(), of.dueOn()),
                RequestView.State.valueOf(of.state().name()), answer, of.answeredAt().map(moment -> LocalDate.ofInstant(moment, TimeKeeper.HELSINKI)), of.version(), open);
    }

    /** @throws NotFound where there is no such request, or none of a person whose record is seen */
    @Allowed(value = Rights.DATA_REQUEST_ANSWER, trace = Trace.PROTECTED_READ)
    public RequestView find(DataRequestId id) {
        DataRequest request = Optional.ofNullable(entities.find(DataRequest.class, id.value())).orElseThrow(NotFound::new);
        return view(request, register.seen(request.person()), true, true);
    }

    /**
     * Answers a request. One for restriction that is accepted restricts the use of the record; what the others ask for is done on their own pages.
     *
     * @param version of the request that was shown
     * @throws SomeoneWasQuicker where it was changed since
     */
    @Allowed(Rights.DATA_REQUEST_ANSWER)
    public Outcome answer(DataRequestId id, int version, Answer answer) {
        DataRequest request = Optional.ofNullable(entities.find(DataRequest.class, id.value())).orElseThrow(NotFound::new);
        register.seen(request.person());
        if (request.state() != DataRequest.State.OPEN) {
            return Outcome.ANSWERED;
        }
        SomeoneWasQuicker.check(version, request.version());
        request.answer(answer.accepted(), cipher.encrypt(DataRequest.context("answer_text", id), answer.words()), signedIn.person(), clock.instant());
        if (answer.accepted() && request.kind() == DataRequestKind.RESTRICTION) {
            restricting.restrict(request.person(), answer.ground().orElse(RestrictionGround.ACCURACY));
        }
        Written.out(entities);
        return Outcome.DONE;
    }

    private LocalDate today() {
        return TimeKeeper.today(clock);
    }
}
