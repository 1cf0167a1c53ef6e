package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.AddressKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.domain.Address;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeping how and where somebody of the register is reached, and what they said about each way. */
@ApplicationScoped
@Transactional
public class ReachingPeople {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    Vault vault;

    @Inject
    GuardedReach guarded;

    /**
     * Adds a number or address, or says anew what they want of one that is there. Of several ways one is the best: another that was is fine from then on.
     *
     * @param value as {@link fi.kotoisa.identity.Phones#parse} or {@link fi.kotoisa.identity.Emails#parse} gives it
     */
    @Allowed(Rights.REACH_WRITE)
    public void keep(PersonId person, ReachKind kind, String value, ReachPreference preference) {
        records.changeable(person);
        if (preference == ReachPreference.BEST) {
            records.channels(person).stream().filter(channel -> channel.preference() == ReachPreference.BEST).forEach(channel -> channel.prefer(ReachPreference.FINE));
        }
        String mark = vault.markChannel(value);
        Optional<Channel> known = records.channels(person).stream().filter(channel -> channel.mark().equals(mark)).findFirst();
        known.ifPresentOrElse(channel -> channel.prefer(preference), () -> entities.persist(vault.channel(person, kind, value, preference)));
        guarded.follow(List.of(new GuardedReach.Reach(kind, value)));
    }

    /** Forgets a number or address. A second time changes nothing. */
    @Allowed(Rights.REACH_WRITE)
    public void forget(PersonId person, UUID channel) {
        records.changeable(person);
        List<GuardedReach.Reach> before = guarded.of(person);
        records.channels(person).stream().filter(each -> each.id().equals(channel)).forEach(entities::remove);
        guarded.follow(before);
    }

    /**
     * From today on they live, or get letters, at this address; the one before ends.
     *
     * @param lines {@code street}, {@code postalCode}, {@code town}
     */
    @Allowed(Rights.REACH_WRITE)
    public void moveTo(PersonId person, AddressKind kind, Map<String, String> lines) {
        records.changeable(person);
        LocalDate today = records.today();
        records.addresses(person, today).stream().filter(address -> address.kind() == kind).forEach(records::endToday);
        UUID id = Ids.next();
        entities.persist(new Address(id, person, kind, vault.sealAddress(id, lines), today));
    }

    /** Nobody knows any more where that is; the address ends. */
    @Allowed(Rights.REACH_WRITE)
    public void leave(PersonId person, UUID address) {
        records.changeable(person);
        records.endToday(records.addresses(person, records.today()).stream().filter(each -> each.id().equals(address)).findFirst().orElseThrow(NotFound::new));
    }
}
