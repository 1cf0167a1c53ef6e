package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.AddressKind;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.FileView.Guard;
import fi.kotoisa.identity.application.register.FileView.Place;
import fi.kotoisa.identity.application.register.FileView.Spoken;
import fi.kotoisa.identity.application.register.FileView.Tongues;
import fi.kotoisa.identity.application.register.FileView.Way;
import fi.kotoisa.identity.application.register.FileView.Why;
import fi.kotoisa.identity.application.register.FileView.Worker;
import fi.kotoisa.identity.domain.EmergencyOpening;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The file of one person of the register, for those who may see it. For all others there is none. */
@ApplicationScoped
@Transactional
public class PersonFiles {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterScope scope;

    @Inject
    RegisterRecords records;

    @Inject
    Vault vault;

    @Inject
    EmergencyBook book;

    @Inject
    FileSections sections;

    @Inject
    SignedIn signedIn;

    /** @throws NotFound where there is no such person, or none that the person who asks may see */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.PROTECTED_READ)
    public FileView find(PersonId asked) {
        // an old link leads to the record that stays
        PersonId id = Optional.ofNullable(entities.find(Person.class, asked.value())).flatMap(Person::sameAs).orElse(asked);
        Particulars particulars = records.seen(id);
        Person person = records.person(id);
        boolean guarded = particulars.protectedPerson();
        Why why = why(particulars);
        boolean reached = sections.seen(FileSection.REACH);
        boolean numbered = sections.seen(FileSection.NUMBERS);
        List<Way> ways = reached ? records.channels(id).stream().map(vault::way).sorted(Comparator.comparing(Way::preference).thenComparing(Way::kind)).toList() : List.of();
        List<Place> places = reached ? records.addresses(id, records.today()).stream().map(vault::place).toList() : List.of();
        List<Place> shown = places.stream().filter(place -> !guarded || place.kind() == AddressKind.CONTACT).toList();
        return new FileView(id, particulars.version(), particulars.organisation(), particulars.provisional(), person.name(), person.latinName(), numbered ? vault.birth(particulars) : Optional.empty(),
                numbered && particulars.sealedIdentityCode().isPresent(), numbered ? vault.migri(particulars) : Optional.empty(), tongues(particulars), guarded ? List.of() : ways, shown,
                places.size() - shown.size() + (guarded ? ways.size() : 0), guard(id), workers(id), why, why == Why.EMERGENCY ? book.open(signedIn.person(), id).stream().map(EmergencyOpening::endsAt).max(Comparator.naturalOrder()) : Optional.empty(),
                sections.seen(), sections.changed());
    }

    /** Whether it is still there for the person who asks, after something was done to it. */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.NONE)
    public boolean sees(PersonId id) {
        return records.sees(id);
    }

    private Tongues tongues(Particulars of) {
        if (!sections.seen(FileSection.LANGUAGES)) {
            return new Tongues(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
        List<Spoken> spoken = records.languages(of.person()).stream().map(each -> new Spoken(each.language(), each.level(), each.interpreting(), each.dialect())).toList();
        return new Tongues(of.motherTongue(), of.readingLanguage(), of.literacy(), of.integrationLanguage(), spoken);
    }

    private Optional<Guard> guard(PersonId id) {
        return records.guard(id).map(mark -> new Guard(mark.id(), mark.kind(), mark.from(), mark.to(), mark.asks(records.today())));
    }

    private List<Worker> workers(PersonId id) {
        return records.relations(id, records.today()).stream()
                .map(relation -> new Worker(relation.id(), relation.worker(), records.person(relation.worker()).name(), relation.task(), relation.from(), relation.to()))
                .toList();
    }

    private Why why(Particulars of) {
        if (records.among(of.person(), scope.own())) {
            return Why.WORKS_WITH;
        }
        if (of.protectedPerson()) {
            return Why.EMERGENCY;
        }
        if (scope.wholly(of.organisation())) {
            return Why.ORGANISATION;
        }
        return scope.ofTeams(Rights.REGISTER_WIDE).filter(team -> records.among(of.person(), team)).map(team -> Why.TEAM).orElse(Why.EMERGENCY);
    }
}
