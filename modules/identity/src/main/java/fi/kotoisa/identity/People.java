package fi.kotoisa.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The people who have an account here. */
public interface People {

    /** Their names; unknown ids are left out. */
    Map<PersonId, String> names(Collection<PersonId> ids);

    /** Who has this role in this organisation today, by name. */
    List<PersonView> withRole(Role role, OrganisationId organisation);
}
