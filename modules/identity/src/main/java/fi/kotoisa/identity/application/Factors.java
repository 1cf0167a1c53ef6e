package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.AuthenticatorApp;
import fi.kotoisa.identity.domain.Passkey;
import fi.kotoisa.identity.domain.RecoveryCode;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The second factors of people: their authenticator app, their passkeys, and the recovery codes for when both are gone. For use cases of this module, in their transactions. */
@ApplicationScoped
class Factors {

    /** How many recovery codes are made at a time. */
    static final int CODES = 10;

    /** Without what looks like something else. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int HALF = 5;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** Whether this person has an app or a passkey. */
    boolean any(PersonId person) {
        return app(person).isPresent() || !passkeys(person).isEmpty();
    }

    Optional<AuthenticatorApp> app(PersonId person) {
        return Optional.ofNullable(entities.find(AuthenticatorApp.class, person.value()));
    }

    /** The oldest first. */
    List<Passkey> passkeys(PersonId person) {
        return entities.createQuery("select p from Passkey p where p.person = :person order by p.addedAt, p.id", Passkey.class).setParameter("person", person.value()).getResultList();
    }

    /** Keeps an app that knows this secret, as its first code proves. That code is used up. */
    boolean addApp(PersonId person, String secret, String typed) {
        OptionalLong step = Totp.step(secret, typed, 0, clock.instant());
        step.ifPresent(proven -> entities.persist(new AuthenticatorApp(person, cipher.encrypt(AuthenticatorApp.secretContext(person), secret), proven, clock.instant())));
        return step.isPresent();
    }

    /** Whether this is a code of the person's app, which is thereby used up. */
    boolean useAppCode(PersonId person, String typed) {
        return app(person).filter(app -> {
            String secret = cipher.decrypt(AuthenticatorApp.secretContext(person), app.encryptedSecret());
            OptionalLong step = Totp.step(secret, typed, app.lastStep(), clock.instant());
            // by a statement of its own: of two that bring the same code at once, one finds it used
            return step.isPresent() && entities.createQuery("update AuthenticatorApp a set a.lastStep = :step where a.person = :person and a.lastStep < :step")
                    .setParameter("step", step.getAsLong()).setParameter("person", person.value()).executeUpdate() == 1;
        }).isPresent();
    }

    /** Whether this is an unused recovery code of the person, which is thereby used up. */
    boolean useRecoveryCode(PersonId person, String typed) {
        return entities.createQuery("update RecoveryCode c set c.usedAt = :now where c.codeHash = :mark and c.person = :person and c.usedAt is null")
                .setParameter("now", clock.instant()).setParameter("mark", mark(person, typed)).setParameter("person", person.value()).executeUpdate() == 1;
    }

    long codesLeft(PersonId person) {
        return entities.createQuery("select count(c) from RecoveryCode c where c.person = :person and c.usedAt is null", Long.class).setParameter("person", person.value()).getSingleResult();
    }

    /** Makes new recovery codes; those from before open nothing any more. @return the only time that anybody can read them */
    List<String> newCodes(PersonId person) {
        forgetCodes(person);
        List<String> codes = IntStream.range(0, CODES).mapToObj(number -> part() + "-" + part()).toList();
        codes.forEach(code -> entities.persist(new RecoveryCode(mark(person, code), person, clock.instant())));
        return codes;
    }

    void removeApp(PersonId person) {
        app(person).ifPresent(entities::remove);
        tidyAfter(person);
    }

    void removePasskey(Passkey passkey) {
        entities.remove(passkey);
        tidyAfter(passkey.person());
    }

    void removeAll(PersonId person) {
        passkeys(person).forEach(entities::remove);
        removeApp(person);
    }

    /** Without a factor there is nothing to recover, and no session that one stands behind. */
    private void tidyAfter(PersonId person) {
        entities.flush();
        if (!any(person)) {
            forgetCodes(person);
            entities.createQuery("update SignInSession s set s.proven = false where s.person = :person").setParameter("person", person.value()).executeUpdate();
        }
    }

    private void forgetCodes(PersonId person) {
        entities.createQuery("delete from RecoveryCode c where c.person = :person").setParameter("person", person.value()).executeUpdate();
    }

    /** With a key of ours: a copy of the database does not tell which of all codes it was. */
    private String mark(PersonId person, String code) {
        return index.of("identity.recovery-code." + person, TypedCode.plain(code));
    }

    private String part() {
        return random.ints(HALF, 0, LETTERS.length()).mapToObj(at -> String.valueOf(LETTERS.charAt(at))).collect(Collectors.joining());
    }
}
