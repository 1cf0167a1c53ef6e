package fi.kotoisa.identity;

import java.util.Optional;
import java.util.Set;

/** Who is asking, and what they may do. Read anew from the database in every request, so that a right that was taken away is gone at once on every server. */
public interface SignedIn {

    /** @throws fi.kotoisa.platform.NotSignedIn when nobody is signed in */
    PersonId person();

    Optional<PersonId> personIfAny();

    /** Whether this person has the right in any organisation. */
    boolean may(String right);

    /** Whether this person has the right in this organisation. */
    boolean may(String right, OrganisationId organisation);

    /** The organisations in which this person has the right; all there are, for a role that is given for the whole installation. */
    Set<OrganisationId> organisations(String right);

    /**
     * @throws fi.kotoisa.platform.NotSignedIn when nobody is signed in
     * @throws fi.kotoisa.platform.NotAllowed when this person lacks the right in this organisation
     */
    void require(String right, OrganisationId organisation);
}
