package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Names of organisations; everybody may know them. */
@ApplicationScoped
@Transactional
public class OrganisationDirectory implements Organisations {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RightsBook rights;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public String name(OrganisationId id, Language language) {
        return Optional.ofNullable(entities.find(Organisation.class, id.value())).orElseThrow(NotFound::new).name(language.code());
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<OrganisationView> ofPerson(PersonId person, String right) {
        LocalDate today = TimeKeeper.today(clock);
        List<Membership> giving = entities.createQuery("select m from Membership m where m.person = :person", Membership.class)
                .setParameter("person", person.value())
                .getResultStream()
                .filter(membership -> membership.holdsOn(today) && rights.gives(membership.role(), right, membership.scope()))
                .toList();
        boolean everywhere = giving.stream().anyMatch(membership -> membership.organisation().isEmpty());
        Reach reach = Reach.of(entities, giving, today);
        Set<OrganisationId> own = giving.stream().flatMap(reach::organisations).collect(Collectors.toSet());
        return list(organisation -> organisation.holdsOn(today) && (everywhere || own.contains(organisation.id())));
    }

    /** All that there are today, by name. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<OrganisationView> all() {
        LocalDate today = TimeKeeper.today(clock);
        return list(organisation -> organisation.holdsOn(today));
    }

    private List<OrganisationView> list(Predicate<Organisation> wanted) {
        String language = current.language().code();
        return entities.createQuery("select o from Organisation o", Organisation.class)
                .getResultStream()
                .filter(wanted)
                .map(organisation -> new OrganisationView(organisation.id(), organisation.name(language)))
                .sorted(Comparator.comparing(view -> SortKey.of(view.name())))
                .toList();
    }
}
