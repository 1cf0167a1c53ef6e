package fi.kotoisa.identity;

import java.util.Collection;
import java.util.Set;

/** What organisations have agreed to let each other see. What no agreement names, nobody sees; an agreement that is over, or has not begun, gives nothing. */
public interface Partners {

    /** Whether this organisation may see this of the other one today. Of itself it may see everything. */
    boolean maySee(OrganisationId who, Shared what, OrganisationId whose);

    /** The other organisations of which one of these may see this today; never one of these. */
    Set<OrganisationId> seenBy(Collection<OrganisationId> who, Shared what);
}
