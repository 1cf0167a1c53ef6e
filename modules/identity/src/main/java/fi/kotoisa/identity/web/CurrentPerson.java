package fi.kotoisa.identity.web;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.FormMark;
import fi.kotoisa.identity.application.HeldPlaces;
import fi.kotoisa.identity.application.Recognised;
import fi.kotoisa.identity.application.Recognising;
import fi.kotoisa.identity.application.Surroundings;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotSignedIn;
import fi.kotoisa.platform.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who asks in this request. It looks into the database when somebody wants to know, once per request. */
@RequestScoped
public class CurrentPerson implements SignedIn, HeldPlaces, Visitor, Surroundings {

    @Inject
    Recognising recognising;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    private final UUID request = UUID.randomUUID();
    private String channel = "SERVER";
    private Optional<String> session = Optional.empty();
    private Optional<Recognised> recognised = Optional.empty();
    private boolean looked;

    @PostConstruct
    void arrive() {
        Arrival.request().ifPresent(arrived -> {
            channel = arrived.getRequestURI().startsWith("/api/") ? "REST" : "PAGE";
            session = SessionKey.of(arrived);
        });
    }

    /** @param key what this browser's HTTP session keeps; empty when nobody is signed in with it */
    void carries(Optional<String> key) {
        session = key;
        looked = false;
    }

    Set<Role> roles() {
        return now().map(Recognised::roles).orElse(Set.of());
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public UUID request() {
        return request;
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
    public String formMark() {
        return personIfAny().map(person -> FormMark.of(person, cipher, clock.instant())).orElse("");
    }

    @Override
    public boolean may(String right) {
        return now().filter(known -> known.may(right)).isPresent();
    }

    @Override
    public boolean may(String right, OrganisationId organisation) {
        return now().filter(known -> known.may(right, organisation)).isPresent();
    }

    @Override
    public Set<OrganisationId> organisations(String right) {
        if (everywhere(right)) {
            return recognising.organisations();
        }
        return now().map(Recognised::rights).orElse(Set.of()).stream().filter(held -> held.right().equals(right)).flatMap(held -> held.organisation().stream()).collect(Collectors.toSet());
    }

    @Override
    public Places places(String right) {
        return everywhere(right) ? new Places(recognising.organisations(), Map.of()) : now().map(known -> known.places(right)).orElseGet(() -> new Places(Set.of(), Map.of()));
    }

    @Override
    public Set<Role> roles(String right) {
        return recognising.roles(right);
    }

    private boolean everywhere(String right) {
        return now().filter(known -> known.everywhere(right)).isPresent();
    }

    @Override
    public void require(String right, OrganisationId organisation) {
        person();
        if (!may(right, organisation)) {
            throw new NotAllowed(right);
        }
    }

    private Optional<Recognised> now() {
        if (!looked) {
            recognised = session.flatMap(recognising::recognise);
            looked = true;
        }
        return recognised;
    }
}
