package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.AddingFactors.Adder;
import fi.kotoisa.identity.application.FactorOutcome.Answer;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who may add a second factor, and what follows when one was added: recovery codes with the first, a letter, and for whoever stood half way, the session. */
@ApplicationScoped
class FactorDoor {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    HalfWay halfWay;

    @Inject
    Factors factors;

    @Inject
    PasswordAgain again;

    @Inject
    Welcoming welcoming;

    @Inject
    AccountNews news;

    @Inject
    Browser browser;

    @Inject
    SignedIn signedIn;

    /** @param add does it, or says why not */
    FactorOutcome through(Adder adder, Function<PersonId, Answer> add, String kind) {
        Optional<PersonId> signed = signedIn.personIfAny();
        Optional<PersonId> person = signed.or(() -> adder.half().flatMap(halfWay::person).filter(each -> !factors.any(each)));
        if (person.isEmpty()) {
            return FactorOutcome.without(Answer.GONE);
        }
        Optional<Answer> refusal = signed.map(each -> again.check(each, adder.password())).flatMap(FactorDoor::refusal);
        Answer answer = refusal.orElseGet(() -> add.apply(person.get()));
        if (answer != Answer.DONE) {
            return FactorOutcome.without(answer);
        }
        entities.flush();
        List<String> codes = factors.codesLeft(person.get()) == 0 ? factors.newCodes(person.get()) : List.of();
        news.tellOf(person.get(), true, kind);
        return new FactorOutcome(Answer.DONE, person, codes, signed.isPresent() ? proven() : enter(adder.half().orElseThrow(), person.get()));
    }

    static Optional<Answer> refusal(PasswordAgain.Answer answer) {
        return switch (answer) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of(Answer.WRONG_PASSWORD);
            case WAIT -> Optional.of(Answer.WAIT);
        };
    }

    private Optional<SignInOutcome> proven() {
        browser.session().map(key -> entities.find(SignInSession.class, Tokens.fingerprint(key))).ifPresent(SignInSession::prove);
        return Optional.empty();
    }

    private Optional<SignInOutcome> enter(String half, PersonId person) {
        return Optional.of(welcoming.welcome(person, browser.device(), true, halfWay.close(half)));
    }
}
