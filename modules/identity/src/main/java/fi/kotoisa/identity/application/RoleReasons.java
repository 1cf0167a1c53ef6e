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
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** By which of their roles a record is open to whoever asks. */
@ApplicationScoped
@Transactional
public class RoleReasons implements WhySeen {

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
        return roles(held -> gives(held, right) && held.organisation().map(organisation::equals).orElse(true));
    }

    /** By which roles whoever asks has a right anywhere; empty for whoever has not got it. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public String says(String right) {
        return roles(held -> gives(held, right));
    }

    private boolean gives(Membership held, String right) {
        return book.gives(held.role(), right, held.organisation().isEmpty());
    }

    private String roles(Predicate<Membership> those) {
        PersonId asking = signedIn.person();
        LocalDate today = TimeKeeper.today(clock);
        Texts texts = Texts.of("identity", current.language()).orElseThrow();
        String roles = people.memberships(List.of(asking)).getOrDefault(asking, List.of()).stream()
                .filter(held -> held.holdsOn(today) && those.test(held))
                .map(held -> texts.get(held.role().key()) + ", " + place(held, texts))
                .distinct().sorted().collect(Collectors.joining("; "));
        return roles.isEmpty() ? "" : texts.say("staff.why.role", roles);
    }

    private String place(Membership held, Texts texts) {
        return Optional.of(places.name(held.scope(), current.language().code())).filter(name -> !name.isEmpty()).orElseGet(() -> texts.get("staff.people.everywhere"));
    }
}
