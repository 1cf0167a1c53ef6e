package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.FactorOutcome.Answer;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.NotSignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Setting up a second factor: by somebody who is signed in and gives the password once more, or by somebody who has just given it and needs a second factor to come in at all. Whoever has a
 * factor already cannot add another one half way: that would let a password do for both.
 */
@ApplicationScoped
@Transactional
public class AddingFactors {

    private static final String APP = "authenticator_app.offer.";

    @Inject
    HalfWay halfWay;

    @Inject
    Factors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    SignedIn signedIn;

    @Inject
    FieldCipher cipher;

    @Inject
    Accounts accounts;

    @Inject
    FactorDoor door;

    /**
     * Who adds.
     *
     * @param half the key of somebody who has just given the password; empty for somebody who is signed in
     * @param password given once more by somebody who is signed in
     */
    public record Adder(Optional<String> half, String password) {

        /** Says nothing of it. */
        @Override
        public String toString() {
            return "Adder";
        }
    }

    /** Whether somebody stands there who has just given the password and must set up a second factor. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public boolean first(Optional<String> half) {
        return half.flatMap(halfWay::person).filter(person -> !factors.any(person)).isPresent();
    }

    /** Begins with an app: a new secret. @throws NotSignedIn for a stranger */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public AppOffer offerApp(Optional<String> half) {
        return offer(Totp.newSecret(), person(half));
    }

    /** The same secret again, after a wrong code; a new one where it cannot be read any more. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public AppOffer offerAgain(Optional<String> half, String sealed) {
        PersonId person = person(half);
        return offer(secret(person, sealed).orElseGet(Totp::newSecret), person);
    }

    /** Whether this person has an app already; there is one for each. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public boolean hasApp(Optional<String> half) {
        return factors.app(person(half)).isPresent();
    }

    /** What a passkey is asked that is to be made. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Making offerPasskey(Optional<String> half) {
        PersonId person = person(half);
        return new Making(passkeys.question("new " + person, factors.passkeys(person)), Passkeys.base64(Passkeys.handle(person)), email(person));
    }

    /**
     * How a passkey is made.
     *
     * @param handle what it carries of its owner
     * @param account under what name the device shows it
     */
    public record Making(PasskeyQuestion question, String handle, String account) {}

    /** Keeps the app that shows this code now. */
    @Allowed
    public FactorOutcome addApp(Adder adder, String sealed, String code) {
        return door.through(adder, person -> {
            Optional<String> secret = secret(person, sealed);
            if (secret.isEmpty() || factors.app(person).isPresent()) {
                return secret.isEmpty() ? Answer.GONE : Answer.ALREADY_THERE;
            }
            return factors.addApp(person, secret.get(), code) ? Answer.DONE : Answer.WRONG_CODE;
        }, "app");
    }

    /** Keeps the passkey that has answered. @param name what its owner calls it */
    @Allowed
    public FactorOutcome addPasskey(Adder adder, PasskeyProof proof, String name) {
        return door.through(adder, person -> passkeys.keep(person, "new " + person, proof, name).isPresent() ? Answer.DONE : Answer.WRONG_PASSKEY, "passkey");
    }

    private AppOffer offer(String secret, PersonId person) {
        return new AppOffer(secret, Totp.address(secret, email(person)), cipher.encrypt(APP + person, secret));
    }

    private Optional<String> secret(PersonId person, String sealed) {
        try {
            return Optional.of(cipher.decrypt(APP + person, sealed));
        } catch (FieldCipher.Unreadable notOurs) {
            return Optional.empty();
        }
    }

    private String email(PersonId person) {
        return accounts.of(person).filter(Account::open).map(accounts::email).orElse("");
    }

    private PersonId person(Optional<String> half) {
        return signedIn.personIfAny().or(() -> half.flatMap(halfWay::person).filter(person -> !factors.any(person))).orElseThrow(NotSignedIn::new);
    }
}
