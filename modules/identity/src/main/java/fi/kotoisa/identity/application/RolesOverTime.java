package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.RegisterSight;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.OwnAccount;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody of the register is and was beside being a client: volunteer, peer expert, colleague. Told to those who work with them, and only of organisations where whoever asks reads the register; the other way, from the
 * volunteer to the client, nothing leads.
 */
@ApplicationScoped
@Transactional
public class RolesOverTime {

    @Inject
    RegisterSight register;

    @Inject
    OwnAccountLinks links;

    @Inject
    AccountOffers offers;

    @Inject
    Administration administration;

    @Inject
    RolePlaces places;

    @Inject
    CurrentLanguage current;

    @Inject
    SignedIn signedIn;

    /** A role. @param place organisation and unit by name; empty for the whole installation */
    public record RoleLine(Role role, String place, LocalDate from, Optional<LocalDate> to, boolean past) {}

    /**
     * @param since from when on the person stands in the register
     * @param account from when on they have an account joined to it; empty for none
     * @param state where that account is in its life
     * @param offered whether a code is on its way to their mailbox
     * @param guarded whether non-disclosure holds, so that there is no account
     * @param roles the latest first
     */
    public record Seen(LocalDate since, Optional<LocalDate> account, Optional<AccountView.State> state, boolean offered, boolean guarded, List<RoleLine> roles) {}

    /** @throws fi.kotoisa.platform.NotFound where the person who asks sees no such record */
    @Allowed(value = Rights.ROLES_READ, trace = Trace.PROTECTED_READ)
    public Seen of(PersonId record) {
        Particulars particulars = register.seen(record);
        Optional<OwnAccount> link = links.of(record);
        Set<OrganisationId> reading = signedIn.organisations(Rights.REGISTER_READ);
        LocalDate today = administration.today();
        List<RoleLine> roles = link.stream()
                .flatMap(own -> administration.roles(own.account()).stream())
                .filter(role -> role.holdsFrom(role.from()) && role.organisation().map(reading::contains).orElse(true))
                .sorted(Comparator.comparing(Membership::from).reversed())
                .map(role -> new RoleLine(role.role(), places.name(role.scope(), current.language().code()), role.from(), role.to(), !role.holdsFrom(today)))
                .toList();
        return new Seen(LocalDate.ofInstant(particulars.madeAt(), TimeKeeper.HELSINKI), link.map(own -> LocalDate.ofInstant(own.madeAt(), TimeKeeper.HELSINKI)),
                link.map(links::state), offers.open(record).isPresent(), particulars.protectedPerson(), roles);
    }
}
