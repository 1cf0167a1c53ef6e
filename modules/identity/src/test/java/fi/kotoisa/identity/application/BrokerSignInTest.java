package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestIssuer;
import fi.kotoisa.platform.testing.TestIssuer.Signing;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** Signing in by the municipality's sign-in service: who comes in, and everything that an attacker would say in its place. */
class BrokerSignInTest {

    private static final String EMAIL = "aino@kotoisa.example";
    private static final Map<String, Object> AINO = Map.of("sub", "aino-1", "email", EMAIL, "email_verified", true, "name", "Aino Esimerkki", "sid", "session-1");

    private BrokerDesk desk;

    private void open(TestDatabase database) {
        desk = new BrokerDesk(database);
        desk.issuer.person = AINO;
    }

    @AfterEach
    void close() {
        desk.issuer.close();
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(AINO);
        claims.put(claim, value);
        return claims;
    }

    private static UnaryOperator<Map<String, Object>> but(String claim, Object value) {
        return claims -> {
            claims.put(claim, value);
            return claims;
        };
    }

    private Optional<BrokerTrouble> trouble() {
        return desk.read(desk.trip()).trouble();
    }

    @TestOnBothDatabases(modules = "identity")
    void anInvitedPersonComesInByACheckedAddressAndThenBySubjectAlone(TestDatabase database) {
        open(database);
        PersonId aino = desk.invited(EMAIL);
        BrokerTalk.Return back = desk.read(desk.trip());
        assertEquals("/fi/activities/staff/today sv", back.back() + " " + back.language());
        SignInOutcome first = desk.enter(back.who().orElseThrow());
        assertEquals(Answer.SIGNED_IN, first.answer());
        assertEquals(aino, first.pass().orElseThrow().person());
        assertTrue(desk.factors(made -> made.accounts.of(aino)).orElseThrow().ready());
        desk.issuer.person = Map.of("sub", "aino-1", "email", "married@kotoisa.example", "email_verified", false);
        assertEquals(aino, desk.signIn().pass().orElseThrow().person(), "whatever the address is by now");
        assertTrue(desk.issuer.redeemed.get("code_verifier").length() >= 43);
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyComesInWhomNobodyHereHasInvited(TestDatabase database) {
        open(database);
        assertEquals(Answer.REFUSED, desk.signIn().answer(), "no account");
        PersonId aino = desk.invited(EMAIL);
        for (Object unchecked : List.of(false, "false", "", 0)) {
            desk.issuer.person = with("email_verified", unchecked);
            assertEquals(Answer.REFUSED, desk.signIn().answer(), "an address that nobody has checked: " + unchecked);
        }
        desk.issuer.person = Map.of("sub", "aino-1", "email", EMAIL);
        assertEquals(Answer.REFUSED, desk.signIn().answer(), "or of which nothing is said");
        desk.issuer.person = AINO;
        desk.change(aino, account -> account.end(Instant.EPOCH));
        assertEquals(Answer.REFUSED, desk.signIn().answer(), "an account that has ended");
        assertEquals(0, desk.count("BrokerIdentity"));
        desk.change(aino, Account::reopen);
        assertEquals(Answer.SIGNED_IN, desk.signIn().answer());
        desk.issuer.person = with("sub", "aino-2");
        assertEquals(Answer.REFUSED, desk.signIn().answer(), "the next one with the same address is somebody else");
        desk.change(aino, account -> account.end(Instant.EPOCH));
        desk.issuer.person = AINO;
        assertEquals(Answer.REFUSED, desk.signIn().answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void aStateOfAnotherBrowserOrOfThePastIsNotTaken(TestDatabase database) {
        open(database);
        desk.invited(EMAIL);
        BrokerDesk.Back mine = desk.trip();
        BrokerDesk.Back others = desk.trip();
        assertEquals(Optional.of(BrokerTrouble.LATE), desk.read(new BrokerDesk.Back(others.said(), mine.sealed())).trouble(), "somebody else's answer in my browser");
        assertEquals(Map.of(), desk.issuer.redeemed, "whose code is not even asked about");
        assertEquals(Optional.of(BrokerTrouble.LATE), desk.talk().comeBack(mine.said(), Optional.empty()).trouble(), "a browser that never set out");
        assertEquals(Optional.of(BrokerTrouble.LATE), desk.talk().comeBack(mine.said(), Optional.of("v1.k1.AAAA.BBBB")).trouble(), "a forged seal");
        desk.wait(Duration.ofMinutes(16));
        assertEquals(Optional.of(BrokerTrouble.LATE), desk.read(mine).trouble(), "too late");
    }

    @TestOnBothDatabases(modules = "identity")
    void aCodeCountsOnceAlsoWhereTheServiceTakesItTwice(TestDatabase database) {
        open(database);
        desk.invited(EMAIL);
        BrokerDesk.Back back = desk.trip();
        assertEquals(Answer.SIGNED_IN, desk.enter(desk.read(back).who().orElseThrow()).answer());
        assertEquals(Optional.of(BrokerTrouble.LATE), desk.read(back).trouble(), "the service refuses");
        desk.issuer.lax = true;
        BrokerDesk.Back again = desk.trip();
        desk.enter(desk.read(again).who().orElseThrow());
        assertEquals(Answer.GONE, desk.enter(desk.read(again).who().orElseThrow()).answer(), "and where it does not, we do");
        BrokerDesk.Back stolen = desk.trip();
        BrokerDesk.Back own = desk.trip();
        own.said().put("code", stolen.said().get("code"));
        assertNotEquals(Optional.empty(), desk.read(own).trouble(), "a code that another browser has asked for");
    }

    @TestOnBothDatabases(modules = "identity")
    void aTokenThatIsNotForUsNowIsNotTaken(TestDatabase database) {
        open(database);
        desk.invited(EMAIL);
        long now = desk.now().getEpochSecond();
        Map<String, UnaryOperator<Map<String, Object>>> forged = Map.of(
                "another nonce", but("nonce", "of-another-sign-in"),
                "another issuer", but("iss", "https://evil.example/town"),
                "another audience", but("aud", "another-client"),
                "two audiences and none that speaks", but("aud", List.of(TestIssuer.CLIENT, "another-client")),
                "for another client to use", but("azp", "another-client"),
                "long over and another nonce", claims -> but("nonce", "x").apply(but("exp", now - 7200).apply(claims)));
        forged.forEach((what, twist) -> {
            desk.issuer.twist = twist;
            assertEquals(Optional.of(BrokerTrouble.INVALID), trouble(), what);
        });
        desk.issuer.twist = but("exp", now - 7200);
        assertEquals(Optional.of(BrokerTrouble.CLOCK), trouble(), "over, and nothing else is wrong with it");
        desk.issuer.twist = but("iat", now + 7200);
        assertEquals(Optional.of(BrokerTrouble.CLOCK), trouble(), "from the future");
        desk.issuer.twist = claims -> claims;
        assertEquals(Optional.empty(), trouble());
    }

    @TestOnBothDatabases(modules = "identity")
    void aTokenThatTheServiceHasNotSignedIsNotTaken(TestDatabase database) {
        open(database);
        for (Signing signing : List.of(Signing.NONE, Signing.PUBLIC_AS_SECRET, Signing.OTHER_KEY)) {
            desk.issuer.signing = signing;
            assertEquals(Optional.of(BrokerTrouble.INVALID), trouble(), signing.name());
        }
        desk.issuer.signing = Signing.RIGHT;
        assertEquals(Optional.empty(), trouble());
    }

    @TestOnBothDatabases(modules = "identity")
    void anAnswerOfAnotherServiceIsNotTaken(TestDatabase database) {
        open(database);
        BrokerDesk.Back back = desk.trip();
        back.said().put("iss", "https://evil.example");
        assertEquals(Optional.of(BrokerTrouble.INVALID), desk.read(back).trouble());
        back.said().remove("iss");
        assertEquals(Optional.of(BrokerTrouble.INVALID), desk.read(back).trouble(), "it always says who it is, so silence is another's");
        assertEquals(Map.of(), desk.issuer.redeemed, "no code was given away");
    }

    @TestOnBothDatabases(modules = "identity")
    void newKeysAreFetchedWhenATokenNamesThem(TestDatabase database) {
        open(database);
        assertEquals(Optional.empty(), trouble());
        assertEquals(Optional.empty(), trouble());
        assertEquals(1, desk.issuer.keysAsked.get(), "known keys are not asked for again");
        desk.issuer.changeKeys();
        assertEquals(Optional.empty(), trouble());
        assertEquals(2, desk.issuer.keysAsked.get());
    }

    @TestOnBothDatabases(modules = "identity")
    void whoTurnsBackAndAServiceThatIsAwayAreToldApart(TestDatabase database) {
        open(database);
        desk.issuer.person = Map.of();
        assertEquals(Optional.of(BrokerTrouble.CANCELLED), trouble());
        desk.issuer.person = AINO;
        BrokerDesk.Back back = desk.trip();
        desk.issuer.down = true;
        assertEquals(Optional.of(BrokerTrouble.UNREACHABLE), desk.read(back).trouble());
        desk.settings.put("client-id", "another");
        assertEquals(Optional.of(BrokerTrouble.UNREACHABLE), desk.depart().trouble(), "nothing is known of it yet");
    }

    @TestOnBothDatabases(modules = "identity")
    void aSecondFactorThereCountsAndElsewhereOursIsAsked(TestDatabase database) {
        open(database);
        PersonId aino = desk.invited(EMAIL);
        desk.role(aino, Role.PLANNER, Scope.of(desk.town));
        assertEquals(Answer.SIGNED_IN, desk.signIn().answer());
        requireFactor();
        SignInOutcome half = desk.signIn();
        assertEquals(Answer.FIRST_FACTOR, half.answer());
        desk.issuer.person = with("amr", List.of("pwd", "mfa"));
        SignInOutcome proven = desk.signIn();
        assertEquals(Answer.SIGNED_IN, proven.answer());
        desk.issuer.person = with("acr", "pwd");
        assertEquals(Answer.FIRST_FACTOR, desk.signIn().answer());
        desk.issuer.person = with("acr", "mfa");
        assertEquals(Answer.SIGNED_IN, desk.signIn().answer());
        AppOffer offer = desk.factors(made -> made.adding.offerApp(Optional.of(half.half().orElseThrow().key())));
        SignInOutcome entered = desk.factors(made -> made.adding.addApp(new AddingFactors.Adder(Optional.of(half.half().get().key()), ""), offer.sealed(), Codes.now(offer.secret(), desk.now()))).entered().orElseThrow();
        assertTrue(desk.leaving(leaving -> leaving.ticket(entered.pass().orElseThrow().session())).isPresent(), "it still knows from where the person came");
    }

    private void requireFactor() {
        desk.factors(made -> made.policy.require(Role.PLANNER, Optional.empty(), LocalDate.of(2020, 1, 1)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aKeyInPlaceOfASecretProvesWhoWeAre(TestDatabase database) throws Exception {
        open(database);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        Path file = Files.createTempFile("client", ".pem");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(generator.generateKeyPair().getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        desk.settings.remove("client-secret");
        desk.settings.put("client-key-file", file.toString());
        assertEquals(Optional.empty(), trouble());
        assertEquals(3, desk.issuer.redeemed.get("client_assertion").split("\\.").length);
        assertFalse(desk.issuer.redeemed.containsKey("client_secret"));
        Files.delete(file);
    }
}
