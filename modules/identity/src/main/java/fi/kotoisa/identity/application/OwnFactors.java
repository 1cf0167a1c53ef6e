package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.FactorOutcome.Answer;
import fi.kotoisa.identity.domain.AuthenticatorApp;
import fi.kotoisa.identity.domain.Passkey;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody's own second factors: to look at, to remove, and new recovery codes. */
@ApplicationScoped
@Transactional
public class OwnFactors {

    /** What the app is called where passkeys have an id. */
    public static final String APP = "app";

    @Inject
    Factors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    PasswordAgain again;

    @Inject
    FactorDuty duty;

    @Inject
    AccountNews news;

    @Inject
    SignedIn signedIn;

    /**
     * @param appSince empty where there is no app
     * @param codesLeft unused recovery codes
     * @param needed whether a role of the person needs a second factor
     */
    public record Mine(Optional<LocalDateTime> appSince, List<PasskeyView> passkeys, long codesLeft, boolean needed) {

        public boolean any() {
            return appSince.isPresent() || !passkeys.isEmpty();
        }
    }

    /** @param usedAt empty where it has only been set up */
    public record PasskeyView(String id, String name, LocalDateTime since, Optional<LocalDateTime> usedAt) {}

    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Mine mine() {
        PersonId person = signedIn.person();
        List<PasskeyView> keys = factors.passkeys(person).stream()
                .map(passkey -> new PasskeyView(passkey.id().toString(), passkeys.name(passkey), finnish(passkey.addedAt()), passkey.usedAt().map(OwnFactors::finnish)))
                .toList();
        return new Mine(factors.app(person).map(AuthenticatorApp::addedAt).map(OwnFactors::finnish), keys, factors.codesLeft(person), duty.binds(person));
    }

    /**
     * Removes the app or a passkey; without any factor left, the recovery codes too.
     *
     * @param which {@link #APP}, or the id of a passkey
     * @throws NotFound where the person has no such factor
     */
    @Allowed(Allowed.SIGNED_IN)
    public FactorOutcome remove(String which, String password) {
        PersonId person = signedIn.person();
        if (which.equals(APP)) {
            factors.app(person).orElseThrow(NotFound::new);
            return afterPassword(password, () -> nothingAfter(() -> factors.removeApp(person)), false, APP);
        }
        Passkey passkey = factors.passkeys(person).stream().filter(each -> each.id().toString().equals(which)).findFirst().orElseThrow(NotFound::new);
        return afterPassword(password, () -> nothingAfter(() -> factors.removePasskey(passkey)), false, "passkey");
    }

    /** Makes new recovery codes; the old ones open nothing any more. @throws NotFound for somebody without a factor, who needs none */
    @Allowed(Allowed.SIGNED_IN)
    public FactorOutcome newCodes(String password) {
        PersonId person = signedIn.person();
        if (!factors.any(person)) {
            throw new NotFound();
        }
        return afterPassword(password, () -> factors.newCodes(person), true, "codes");
    }

    private FactorOutcome afterPassword(String password, Supplier<List<String>> work, boolean added, String kind) {
        PersonId person = signedIn.person();
        Optional<Answer> refusal = FactorDoor.refusal(again.check(person, password));
        if (refusal.isPresent()) {
            return FactorOutcome.without(refusal.get());
        }
        List<String> codes = work.get();
        news.tellOf(person, added, kind);
        return new FactorOutcome(Answer.DONE, Optional.of(person), codes, Optional.empty());
    }

    private static List<String> nothingAfter(Runnable removal) {
        removal.run();
        return List.of();
    }

    private static LocalDateTime finnish(Instant moment) {
        return LocalDateTime.ofInstant(moment, TimeKeeper.HELSINKI);
    }
}
