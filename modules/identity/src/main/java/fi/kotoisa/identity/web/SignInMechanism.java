package fi.kotoisa.identity.web;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.SignInOutcome.Pass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Signs in whom the sign-in page sends, and tells the container in every later request who it is. The HTTP session only keeps a key; the database says whether it still opens
 * anything.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    @Inject
    IdentityStoreHandler stores;

    @Inject
    CurrentPerson current;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof SignInCredential given) {
            return signIn(given, request, response, context);
        }
        // what everybody may fetch needs nobody's name, and no look into the database
        if (request.getRequestURI().startsWith("/look/") || SessionKey.of(request).isEmpty()) {
            return context.doNothing();
        }
        return current.personIfAny().map(person -> known(person, context)).orElseGet(context::doNothing);
    }

    private AuthenticationStatus signIn(SignInCredential given, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Pass> pass = given.found().pass();
        if (pass.isEmpty() || stores.validate(given).getStatus() != Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        SessionKey.keep(request, pass.get().session());
        DeviceCookie.keep(response, pass.get().device());
        current.carries(Optional.of(pass.get().session()));
        return known(pass.get().person(), context);
    }

    private static AuthenticationStatus known(PersonId person, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(new CallerPrincipal(person.toString()), Set.of(AccountStore.PERSON));
    }
}
