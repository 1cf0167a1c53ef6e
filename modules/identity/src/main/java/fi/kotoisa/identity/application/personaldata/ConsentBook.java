package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.ConsentId;
import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.ConsentWay;
import fi.kotoisa.identity.Consents;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.OrganisationDirectory;
import fi.kotoisa.identity.application.register.RegisterSight;
import fi.kotoisa.identity.domain.Consent;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What people of the register agree to. A consent is never a condition of a service; it is withdrawn as easily as it was given (GDPR, article 7) and stays in the history. Also while the use of a record is
 * restricted: what the person agrees to is then what may be done.
 */
@ApplicationScoped
@Transactional
public class ConsentBook implements Consents {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterSight register;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    /** What the person said. @param language in which it was read or read out */
    public record Given(ConsentKind kind, Optional<OrganisationId> partner, Language language, ConsentWay way, LocalDate on) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The same consent holds already. */
        ALREADY,
        /** The kind names a partner organisation, and none that there is was chosen. */
        PARTNER_MISSING,
        /** Nobody can have agreed tomorrow. */
        WRONG_DAY
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public boolean holds(PersonId person, ConsentKind kind) {
        return holding(person, kind).stream().findAny().isPresent();
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public boolean holds(PersonId person, ConsentKind kind, OrganisationId partner) {
        return holding(person, kind).stream().anyMatch(each -> each.partner().equals(Optional.of(partner)));
    }

    /** Also by the id of a record that became one with the person's. */
    private List<Consent> holding(PersonId person, ConsentKind kind) {
        return entities.createQuery("select c from Consent c where c.kind = :kind and c.withdrawnAt is null"
                        + " and (c.person = :person or c.person = (select p.sameAs from Person p where p.id = :person))", Consent.class)
                .setParameter("kind", kind)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Everything that the person agreed to, also what was withdrawn; what holds comes first. */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.PROTECTED_READ)
    public List<ConsentView> of(PersonId person) {
        register.seen(person);
        return entities.createQuery("select c from Consent c where c.person = :person order by c.givenOn desc, c.id desc", Consent.class)
                .setParameter("person", person.value())
                .getResultStream()
                .map(this::view)
                .sorted((one, other) -> Boolean.compare(other.holds(), one.holds()))
                .toList();
    }

    private ConsentView view(Consent of) {
        return new ConsentView(of.consent(), of.kind(), of.partner().map(id -> organisations.name(id, current.language())), of.textVersion(), of.language(), of.way(), of.givenOn(),
                register.person(of.notedBy()).name(), of.withdrawnAt().map(moment -> LocalDate.ofInstant(moment, TimeKeeper.HELSINKI)));
    }

    /** The organisations that can be named as partner: all but the one whose record it is. */
    @Allowed(value = Rights.CONSENT_WRITE, trace = Trace.NONE)
    public List<OrganisationView> partners(PersonId person) {
        OrganisationId own = register.seen(person).organisation();
        return organisations.all().stream().filter(each -> !each.id().equals(own)).toList();
    }

    /** The name of an organisation in the language that the person reads, for the text. */
    @Allowed(value = Rights.CONSENT_WRITE, trace = Trace.NONE)
    public String name(OrganisationId partner, Language language) {
        return organisations.name(partner, language);
    }

    /**
     * Notes that the person agreed, to the text as it reads today.
     *
     * @throws SomeoneWasQuicker where somebody else has just noted the same
     */
    @Allowed(Rights.CONSENT_WRITE)
    public Outcome give(PersonId person, Given given) {
        register.seen(person);
        if (given.kind().namesPartner() && given.partner().filter(partner -> partners(person).stream().anyMatch(each -> each.id().equals(partner))).isEmpty()) {
            return Outcome.PARTNER_MISSING;
        }
        if (given.on().isAfter(TimeKeeper.today(clock))) {
            return Outcome.WRONG_DAY;
        }
        Optional<OrganisationId> partner = given.partner().filter(any -> given.kind().namesPartner());
        if (holding(person, given.kind()).stream().anyMatch(each -> each.partner().equals(partner))) {
            return Outcome.ALREADY;
        }
        Consent.Words words = new Consent.Words(given.kind(), partner, given.kind().version(), given.language().code());
        entities.persist(new Consent(Ids.next(), person, words, given.way(), given.on(), signedIn.person(), clock.instant()));
        Written.out(entities);
        return Outcome.DONE;
    }

    /**
     * From now on it counts no more. A second time changes nothing.
     *
     * @throws NotFound where the person has no such consent
     */
    @Allowed(Rights.CONSENT_WRITE)
    public void withdraw(PersonId person, ConsentId consent) {
        register.seen(person);
        UUID id = consent.value();
        Optional.ofNullable(entities.find(Consent.class, id)).filter(each -> each.person().equals(person)).orElseThrow(NotFound::new).withdraw(signedIn.person(), clock.instant());
        Written.out(entities);
    }
}
