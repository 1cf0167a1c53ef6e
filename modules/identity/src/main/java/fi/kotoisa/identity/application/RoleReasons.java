package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.WhySeen;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which of their roles a record is open to whoever asks. */
@ApplicationScoped
@Transactional
public class RoleReasons implements WhySeen {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    PeopleDirectory people;

    @Inject
    RightsBook book;

    @Inject
    RolePlaces places;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public String says(String right, OrganisationId organisation) {
        List<Membership> held = held(right);
        Reach reach = Reach.of(entities, held, TimeKeeper.today(clock));
        return sentence(held.stream().filter(role -> role.scope().everywhere() || reach.organisations(role).anyMatch(organisation::equals)));
    }

    /** By which roles whoever asks has a right anywhere; empty for whoever has not got it. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public String says(String right) {
        return sentence(held(right).stream());
    }

    private List<Membership> held(String right) {
        PersonId asking = signedIn.person();
        LocalDate today = TimeKeeper.today(clock);
        return people.memberships(List.of(asking)).getOrDefault(asking, List.of()).stream()
                .filter(role -> role.holdsOn(today) && book.gives(role.role(), right, role.scope()))
                .toList();
    }

    private String sentence(Stream<Membership> held) {
        Texts texts = Texts.of("identity", current.language()).orElseThrow();
        String roles = held.map(role -> texts.get(role.role().key()) + ", " + place(role, texts)).distinct().sorted().collect(Collectors.joining("; "));
        return roles.isEmpty() ? "" : texts.say("staff.why.role", roles);
    }

    private String place(Membership held, Texts texts) {
        return Optional.of(places.name(held.scope(), current.language().code())).filter(name -> !name.isEmpty()).orElseGet(() -> texts.get("staff.people.everywhere"));
    }
}
