package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.SignInTry;
import jakarta.security.enterprise.credential.Credential;

/** What was typed on the sign-in page, for the identity store. */
record SignInCredential(SignInTry typed) implements Credential {}
