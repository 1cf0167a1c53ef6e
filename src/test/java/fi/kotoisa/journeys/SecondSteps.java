package fi.kotoisa.journeys;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import fi.kotoisa.identity.DemoPeople;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** What journeys do with second factors: an authenticator app, and an administrator who removes a lost one. */
final class SecondSteps {

    /** A volunteer whom the demo data gives an app. */
    static final String WITH_APP = "steps@kotoisa.example";
    /** Somebody whose role needs a second factor, and who has none. */
    static final String WITHOUT = "must@kotoisa.example";
    static final String PASSWORD = "kotoisa-demo";

    private static final String ADMINISTRATOR = "admin@kotoisa.example";

    private SecondSteps() {}

    /** What an app with this key shows so many half minutes from now. */
    static String code(String key, int halfMinutes) {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        try {
            Instant then = Instant.now().plus(Duration.ofSeconds(30L * halfMinutes));
            return app.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(key), app.getAlgorithm()), then, Locale.ROOT);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same with the digits of Arabic. */
    static String inArabic(String code) {
        return code.chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + '\u0660'))).collect(Collectors.joining());
    }

    /**
     * Sets an app up on the page for it, and reads the key as somebody does who cannot scan.
     *
     * @param keyboard how the digits of the code are typed
     * @return the key
     */
    static String setUpApp(Visitor visitor, boolean signedIn, UnaryOperator<String> keyboard) {
        return setUpApp(visitor, Optional.of(PASSWORD).filter(any -> signedIn), keyboard);
    }

    /** @param password of whoever is signed in; empty for whoever is half way */
    static String setUpApp(Visitor visitor, Optional<String> password, UnaryOperator<String> keyboard) {
        Page page = visitor.page();
        String key = page.locator(".k-key").textContent().replaceAll("\\s", "");
        page.locator("#code").fill(keyboard.apply(code(key, 0)));
        password.ifPresent(typed -> page.locator("#password").fill(typed));
        visitor.click("#save");
        return key;
    }

    static List<String> recoveryCodes(Visitor visitor) {
        return visitor.page().locator(".k-codes li").allTextContents();
    }

    /** An administrator removes all second factors of this person, where there are any. */
    static void lose(URI home, PersonId person) {
        try (Visitor administrator = Visitor.atADesk(home, Language.EN).signIn(ADMINISTRATOR)) {
            administrator.open("identity/staff/lost-factor?person=" + person);
            if (administrator.page().locator("#remove").count() > 0) {
                administrator.click("#remove");
            }
        }
    }

    static void newCodes(Visitor visitor) {
        beSomebodyWithAnApp(visitor);
        visitor.open("identity/new-codes");
    }

    static void removeFactor(Visitor visitor) {
        beSomebodyWithAnApp(visitor);
        visitor.open("identity/my-account");
        visitor.click("a[href*='remove-factor']");
    }

    private static void beSomebodyWithAnApp(Visitor visitor) {
        visitor.open("identity/my-account");
        if (visitor.page().locator("a[href*='remove-factor']").count() > 0) {
            return;
        }
        lose(URI.create(visitor.page().url()).resolve("/"), DemoPeople.WITH_APP);
        visitor.signIn(WITH_APP);
        visitor.open("identity/add-app");
        setUpApp(visitor, true, UnaryOperator.identity());
    }
}
