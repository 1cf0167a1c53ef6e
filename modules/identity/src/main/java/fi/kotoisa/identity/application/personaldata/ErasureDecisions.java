package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.ErasureItemId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.PeopleDirectory;
import fi.kotoisa.identity.domain.Erasure;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Confirming an erasure that somebody else has proposed, or rejecting it. */
@ApplicationScoped
@Transactional
public class ErasureDecisions {

    /** How many stand on one page. */
    public static final int PAGE = 20;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    PeopleDirectory people;

    @Inject
    Organisations organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    /** A part of the list. @param more whether there is a next page */
    public record Listed(List<ErasureView> rows, boolean more) {}

    /** A record of an erasure. @param hold why it stayed, as the end of a key; empty where it is gone or waits */
    public record Item(ErasureItemId id, String reference, boolean waits, Optional<String> hold) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Whoever proposed it does not confirm it. */
        SAME_PERSON,
        /** Somebody has decided already. */
        DECIDED
    }

    /** The newest first: those of the organisations where the person who asks may see them, and those of sign-ups. */
    @Allowed(value = Rights.RETENTION_READ, trace = Trace.PROTECTED_READ)
    public Listed page(int page) {
        Set<OrganisationId> seen = signedIn.organisations(Rights.RETENTION_READ);
        List<Erasure> found = entities.createQuery("select e from Erasure e where e.organisation is null or e.organisation in :organisations order by e.proposedAt desc, e.id desc", Erasure.class)
                .setParameter("organisations", OrganisationId.forQuery(seen))
                .setFirstResult(page * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultList();
        return new Listed(views(found.stream().limit(PAGE).toList()), found.size() > PAGE);
    }

    /** @throws NotFound where there is none, or none of an organisation where the person who asks may see it */
    @Allowed(value = Rights.RETENTION_READ, trace = Trace.PROTECTED_READ)
    public ErasureView find(ErasureId id) {
        return views(List.of(seen(id))).get(0);
    }

    private Erasure seen(ErasureId id) {
        return Optional.ofNullable(entities.find(Erasure.class, id.value())).filter(each -> each.organisation().filter(of -> !signedIn.may(Rights.RETENTION_READ, of)).isEmpty()).orElseThrow(NotFound::new);
    }

    private List<ErasureView> views(List<Erasure> of) {
        Map<PersonId, String> names = people.names(of.stream().flatMap(each -> Stream.concat(Stream.of(each.proposedBy()), each.decidedBy().stream())).collect(Collectors.toSet()));
        Map<ErasureId, Map<ErasureItem.State, Long>> counts = counts(of);
        return of.stream().map(each -> view(each, names, counts.getOrDefault(each.id(), Map.of()))).toList();
    }

    private ErasureView view(Erasure of, Map<PersonId, String> names, Map<ErasureItem.State, Long> counts) {
        boolean waits = of.state() == Erasure.State.PROPOSED;
        boolean mine = of.proposedBy().equals(signedIn.person());
        return new ErasureView(of.id(), of.kind() == Erasure.Kind.REQUEST, of.type(), of.organisation().map(id -> organisations.name(id, current.language())), ErasureView.State.valueOf(of.state().name()),
                names.getOrDefault(of.proposedBy(), "–"), LocalDateTime.ofInstant(of.proposedAt(), TimeKeeper.HELSINKI), of.decidedBy().map(id -> names.getOrDefault(id, "–")), counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(ErasureItem.State.ERASED, 0L), counts.getOrDefault(ErasureItem.State.HELD, 0L), of.version(), of.mayConfirm(signedIn.person()) && mayConfirm(of), waits && (mine || mayConfirm(of)));
    }

    /** How many records of each are in which state. */
    private Map<ErasureId, Map<ErasureItem.State, Long>> counts(List<Erasure> of) {
        Map<ErasureId, Map<ErasureItem.State, Long>> counts = new HashMap<>();
        if (!of.isEmpty()) {
            entities.createQuery("select i.erasure, i.state, count(i) from ErasureItem i where i.erasure in :erasures group by i.erasure, i.state", Object[].class)
                    .setParameter("erasures", of.stream().map(each -> each.id().value()).toList())
                    .getResultStream()
                    .forEach(row -> counts.computeIfAbsent(new ErasureId((UUID) row[0]), first -> new EnumMap<>(ErasureItem.State.class)).put((ErasureItem.State) row[1], (Long) row[2]));
        }
        return counts;
    }

    private boolean mayConfirm(Erasure of) {
        return of.organisation().map(id -> signedIn.may(Rights.ERASURE_CONFIRM, id)).orElseGet(() -> signedIn.may(Rights.ERASURE_CONFIRM));
    }

    /** The records of an erasure, by reference: at most {@link Erasures#MOST}. */
    @Allowed(value = Rights.RETENTION_READ, trace = Trace.NONE)
    public List<Item> items(ErasureId id) {
        seen(id);
        return entities.createQuery("select i from ErasureItem i where i.erasure = :erasure order by i.reference", ErasureItem.class)
                .setParameter("erasure", id.value())
                .setMaxResults(Erasures.MOST)
                .getResultStream()
                .map(each -> new Item(each.id(), each.reference(), each.state() == ErasureItem.State.WAITING, each.heldBy().map(Enum::name)))
                .toList();
    }

    /**
     * Confirms it. What is proposed is erased from then on, each record in a transaction of its own ({@link Erasing}).
     *
     * @param version of the erasure that was shown
     * @throws NotAllowed where the person who asks has no right to it in the organisation
     * @throws SomeoneWasQuicker where it was changed since
     */
    @Allowed(Rights.ERASURE_CONFIRM)
    public Outcome confirm(ErasureId id, int version) {
        Erasure erasure = decidable(id, version);
        if (erasure.state() != Erasure.State.PROPOSED) {
            return Outcome.DECIDED;
        }
        if (!erasure.mayConfirm(signedIn.person())) {
            return Outcome.SAME_PERSON;
        }
        if (!mayConfirm(erasure)) {
            throw new NotAllowed(Rights.ERASURE_CONFIRM);
        }
        erasure.confirm(signedIn.person(), clock.instant());
        Written.out(entities);
        return Outcome.DONE;
    }

    /** It is not done. Whoever proposed it may say so too. */
    @Allowed(Rights.RETENTION_READ)
    public Outcome reject(ErasureId id, int version) {
        Erasure erasure = decidable(id, version);
        if (erasure.state() != Erasure.State.PROPOSED) {
            return Outcome.DECIDED;
        }
        if (!erasure.proposedBy().equals(signedIn.person()) && !mayConfirm(erasure)) {
            throw new NotAllowed(Rights.ERASURE_CONFIRM);
        }
        erasure.reject(signedIn.person(), clock.instant());
        Written.out(entities);
        return Outcome.DONE;
    }

    private Erasure decidable(ErasureId id, int version) {
        Erasure erasure = seen(id);
        if (erasure.state() == Erasure.State.PROPOSED) {
            SomeoneWasQuicker.check(version, erasure.version());
        }
        return erasure;
    }
}
