package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.Account;
import java.util.List;
import java.util.Optional;

/**
 * One account in the list of those who look after them.
 *
 * @param state where the account is in its life
 * @param roles those of today and later that the reader manages
 */
public record AccountView(PersonId person, String name, String email, State state, List<RoleView> roles) {

    /** Where an account is in its life. */
    public enum State {
        INVITED,
        OPEN,
        ENDED
    }

    /**
     * @param organisation empty for the whole installation
     * @param place the name of the organisation and the unit; empty for the whole installation
     */
    public record RoleView(Role role, Optional<OrganisationId> organisation, String place) {}

    static State state(Account account) {
        return account.ready() ? State.OPEN : account.open() ? State.INVITED : State.ENDED;
    }
}
