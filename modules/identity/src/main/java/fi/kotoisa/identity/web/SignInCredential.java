package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.SignInOutcome;
import jakarta.security.enterprise.credential.Credential;

/** What the use cases of signing in have found, for the identity store: they compare what was typed, for every step has another answer. */
record SignInCredential(SignInOutcome found) implements Credential {}
