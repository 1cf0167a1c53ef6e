package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.SignInOutcome;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Carries what became of a try from the identity store, through Jakarta Security, back to the page. */
@RequestScoped
class SignInAnswer {

    private Optional<SignInOutcome> outcome = Optional.empty();

    void keep(SignInOutcome result) {
        outcome = Optional.of(result);
    }

    Optional<SignInOutcome> outcome() {
        return outcome;
    }
}
