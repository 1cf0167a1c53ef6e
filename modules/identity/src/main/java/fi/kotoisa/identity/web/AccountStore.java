package fi.kotoisa.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** The accounts of this installation, for Jakarta Security. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    /** The one group of everybody who is signed in; what they may do is asked elsewhere. */
    static final String PERSON = "person";

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return given.found().pass()
                .map(pass -> new CredentialValidationResult(pass.person().toString(), Set.of(PERSON)))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
