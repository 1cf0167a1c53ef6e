package fi.kotoisa.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ways of reaching people who sign up without an account. Names, phone numbers and addresses are encrypted and shown here alone. */
public interface Contacts {

    /**
     * Keeps a contact for one sign-up. The same scope, phone or e-mail and first name give the same contact again, also when two requests come at once; contacts of different
     * scopes are never merged, for a family may share one telephone.
     *
     * @param scope what is signed up for, 1 to 80 characters, such as {@code activities.intake:UUID}
     */
    ContactId keep(String scope, NewContact contact);

    /** First names, for lists of those who come. Leaves a row in the audit log. Unknown ids are left out. */
    Map<ContactId, ContactView> show(Collection<ContactId> ids);

    /**
     * The contacts that are reached by exactly this phone number or e-mail address.
     *
     * @param phoneOrEmail as typed: any digits, spaces, hyphens; empty when it is neither
     */
    Set<ContactId> reachedBy(String phoneOrEmail);

    /** Phone and e-mail in clear. Leaves a row in the audit log with the reason. */
    Optional<ContactDetails> reveal(ContactId id, RevealReason reason);
}
