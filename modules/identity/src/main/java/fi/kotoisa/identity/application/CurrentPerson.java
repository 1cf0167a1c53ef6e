package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotSignedIn;
import fi.kotoisa.platform.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who asks in this request. Told the session's key when the request comes in, it looks into the database when somebody wants to know, once per request. */
@RequestScoped
public class CurrentPerson implements SignedIn, Visitor {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Recognising recognising;

    @Inject
    RightsBook rights;

    private Optional<String> session = Optional.empty();
    private Optional<Recognised> recognised = Optional.empty();
    private boolean looked;

    /** @param key what this browser's HTTP session keeps; empty when nobody is signed in with it */
    public void carries(Optional<String> key) {
        session = key;
        looked = false;
    }

    @Override
    public PersonId person() {
        return personIfAny().orElseThrow(NotSignedIn::new);
    }

    @Override
    public Optional<PersonId> personIfAny() {
        return now().map(Recognised::person);
    }

    @Override
    public boolean signedIn() {
        return now().isPresent();
    }

    @Override
    public String shownName() {
        return now().map(Recognised::name).orElse("");
    }

    @Override
    public boolean may(String right) {
        return now().filter(known -> known.roles().stream().anyMatch(held -> rights.gives(held.role(), right))).isPresent();
    }

    @Override
    public boolean may(String right, OrganisationId organisation) {
        return now().filter(known -> known.roles().stream()
                        .anyMatch(held -> rights.gives(held.role(), right) && held.organisation().map(organisation::equals).orElse(true)))
                .isPresent();
    }

    @Override
    public Set<OrganisationId> organisations(String right) {
        Set<HeldRole> giving = now().map(Recognised::roles).orElse(List.of()).stream().filter(held -> rights.gives(held.role(), right)).collect(Collectors.toSet());
        if (giving.stream().anyMatch(held -> held.organisation().isEmpty())) {
            return entities.createQuery("select o from Organisation o", Organisation.class).getResultStream().map(Organisation::id).collect(Collectors.toSet());
        }
        return giving.stream().flatMap(held -> held.organisation().stream()).collect(Collectors.toSet());
    }

    @Override
    public void require(String right, OrganisationId organisation) {
        person();
        if (!may(right, organisation)) {
            throw new NotAllowed(right);
        }
    }

    /** The roles of whoever is signed in, for choosing the first page. */
    public List<HeldRole> roles() {
        return now().map(Recognised::roles).orElse(List.of());
    }

    private Optional<Recognised> now() {
        if (!looked) {
            recognised = session.flatMap(recognising::recognise);
            looked = true;
        }
        return recognised;
    }
}
