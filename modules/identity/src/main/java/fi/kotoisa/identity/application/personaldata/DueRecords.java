package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.RetentionStart;
import fi.kotoisa.identity.RetentionType;
import fi.kotoisa.identity.domain.DataRequest;
import fi.kotoisa.identity.domain.Erasure;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.RetentionRule;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Which records have been kept as long as their rule says. What is proposed already, restricted, asked about or still used is not among them. */
@ApplicationScoped
class DueRecords {

    private static final int STEP = 500;
    private static final int REFERENCE = 8;
    private static final String NOT_PROPOSED = " not in (select i.subject from ErasureItem i, Erasure e where e.id = i.erasure and e.state in :going and i.state = :waiting)";
    private static final String OF_TYPE = "(d.person in (select k.person from RecordRetention k where k.type = :type)";
    private static final String OR_OF_NONE = " or d.person not in (select k.person from RecordRetention k)";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    /** A record by its reference. */
    record Due(ErasureItem.Type type, UUID subject, String reference) {}

    /** Some of them, by reference; sign-ups by age. @param organisations whose records; sign-ups belong to all */
    List<Due> page(RetentionType type, Collection<OrganisationId> organisations, int first, int atMost) {
        RetentionRule rule = entities.find(RetentionRule.class, type);
        if (type == RetentionType.SIGN_UP) {
            return contacts(rule, first, atMost);
        }
        if (organisations.isEmpty()) {
            return List.of();
        }
        return rule.terms().start() == RetentionStart.BIRTH ? born(rule, organisations, first, atMost)
                : people(rule, organisations, first, atMost).getResultStream().map(DueRecords::due).toList();
    }

    private static Due due(Particulars of) {
        return new Due(ErasureItem.Type.PERSON, of.person().value(), of.provisional());
    }

    private List<Due> contacts(RetentionRule rule, int first, int atMost) {
        return entities.createQuery("select c.id from Contact c where c.erasedAt is null and c.madeAt < :before and c.id" + NOT_PROPOSED + " order by c.madeAt, c.id", UUID.class)
                .setParameter("before", start(rule.cutoff(today()).plusDays(1)))
                .setParameter("going", EnumSet.of(Erasure.State.PROPOSED, Erasure.State.CONFIRMED))
                .setParameter("waiting", ErasureItem.State.WAITING)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultStream()
                .map(id -> new Due(ErasureItem.Type.CONTACT, id, reference(id)))
                .toList();
    }

    /** The end of the id: what it begins with is the time. */
    static String reference(UUID contact) {
        String text = contact.toString();
        return text.substring(text.length() - REFERENCE).toUpperCase(Locale.ROOT);
    }

    private TypedQuery<Particulars> people(RetentionRule rule, Collection<OrganisationId> organisations, int first, int atMost) {
        RetentionStart start = rule.terms().start();
        String over = switch (start) {
            case DEATH -> " and d.person in (select k.person from RecordRetention k where k.diedOn <= :cutoff)";
            case BIRTH -> "";
            case LAST_CARE, SIGN_UP -> " and d.madeAt < :before and d.person not in (select c.person from CareRelation c where c.to is null or c.to > :cutoff)";
        };
        TypedQuery<Particulars> query = entities.createQuery("select d from Particulars d, Person p where p.id = d.person and p.sameAs is null and d.organisation in :organisations and d.restricted = false and "
                        + OF_TYPE + (rule.type() == RetentionType.INTEGRATION ? OR_OF_NONE : "") + ")" + over + " and d.person not in (select r.person from DataRequest r where r.state = :open) and d.person" + NOT_PROPOSED + " order by d.provisional", Particulars.class)
                .setParameter("organisations", organisations.stream().map(OrganisationId::value).toList())
                .setParameter("type", rule.type())
                .setParameter("open", DataRequest.State.OPEN)
                .setParameter("going", EnumSet.of(Erasure.State.PROPOSED, Erasure.State.CONFIRMED))
                .setParameter("waiting", ErasureItem.State.WAITING)
                .setFirstResult(first)
                .setMaxResults(atMost);
        LocalDate cutoff = rule.cutoff(today());
        if (start != RetentionStart.BIRTH) {
            query.setParameter("cutoff", cutoff);
        }
        return over.contains(":before") ? query.setParameter("before", start(cutoff.plusDays(1))) : query;
    }

    /** The birth is encrypted: these few are looked at one by one. */
    private List<Due> born(RetentionRule rule, Collection<OrganisationId> organisations, int first, int atMost) {
        List<Due> found = new ArrayList<>();
        List<Particulars> step = List.of();
        for (int from = 0; (from == 0 || step.size() == STEP) && found.size() < first + atMost; from += STEP) {
            step = people(rule, organisations, from, STEP).getResultList();
            step.stream().filter(each -> bornBy(each, rule.cutoff(today()))).map(DueRecords::due).forEach(found::add);
        }
        return found.stream().skip(first).limit(atMost).toList();
    }

    /** Whether the year of birth was over on this day. Nobody's time is over whose birth is not known. */
    boolean bornBy(Particulars of, LocalDate day) {
        return of.sealedBirth().map(text -> Birth.of(cipher.decrypt(Particulars.context("birth", of.person()), text)).year().atDay(1).plusYears(1).minusDays(1)).filter(end -> !end.isAfter(day)).isPresent();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(TimeKeeper.HELSINKI).toInstant();
    }

    private LocalDate today() {
        return TimeKeeper.today(clock);
    }
}
