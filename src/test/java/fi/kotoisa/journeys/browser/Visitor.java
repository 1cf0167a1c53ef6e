package fi.kotoisa.journeys.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import fi.kotoisa.platform.Language;
import java.net.URI;
import java.nio.file.Path;

/** Somebody in front of a browser of their own, with one window open. Closing it ends what the browser remembers. */
public final class Visitor implements AutoCloseable {

    /** Where screenshots are kept for people to look at. */
    static final Path SCREENS = Path.of("target/screens");
    /** Where the pictures of the README are kept. */
    private static final Path PICTURES = Path.of("target/pictures");

    private static final String DEMO_PASSWORD = "kotoisa-demo";
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int DESK_WIDTH = 1280;
    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;

    /** Resolves when PrimeFaces, where it is at work, waits for no answer. */
    private static final String QUIET = "() => new Promise(done => { const look = () => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty() ? done(true)"
            + " : jQuery(document).one('pfAjaxComplete', () => setTimeout(look)); look(); })";

    private final URI home;
    private final Language language;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private Response document;

    private Visitor(URI home, Language language, Browser.NewContextOptions options) {
        this.home = home;
        this.language = language;
        scripts = !Boolean.FALSE.equals(options.javaScriptEnabled);
        context = Chromium.browser().newContext(options.setLocale(language.tag()).setTimezoneId("Europe/Helsinki").setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onResponse(answer -> {
            if (answer.request().isNavigationRequest() && answer.frame().equals(page.mainFrame()) && (answer.status() < 300 || answer.status() >= 400)) {
                document = answer;
            }
        });
    }

    /** At a desk: 1280 pixels wide. */
    public static Visitor atADesk(URI home, Language language) {
        return new Visitor(home, language, new Browser.NewContextOptions().setViewportSize(DESK_WIDTH, 900));
    }

    /** With an old phone: 360 × 740, and no JavaScript. */
    public static Visitor onAPhone(URI home, Language language) {
        return new Visitor(home, language, new Browser.NewContextOptions().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT).setHasTouch(true).setIsMobile(true).setJavaScriptEnabled(false));
    }

    public Language language() {
        return language;
    }

    /** The open window, for everything that a person can do in it. */
    public Page page() {
        return page;
    }

    /** Goes to {@code /LANGUAGE/path}. */
    public Visitor open(String path) {
        document = page.navigate(home.resolve("/" + language.code() + "/" + path).toString());
        return this;
    }

    /** Signs in with a demo account. */
    public Visitor signIn(String account) {
        return signIn(account, DEMO_PASSWORD);
    }

    /** Tries to sign in: with a wrong password, the page of signing in stays. */
    public Visitor signIn(String account, String password) {
        open("identity/sign-in");
        page.locator("main input[autocomplete=username]").first().fill(account);
        page.locator("main input[type=password]").fill(password);
        return click("main form button[type=submit]");
    }

    /** The document that is shown, as it came over the wire. */
    public String source() {
        return document.text();
    }

    public int status() {
        return document.status();
    }

    /** Types into a field and leaves it; what the page then asks the server is answered before the next field has its turn. */
    public Visitor type(Locator field, String text) {
        field.fill(text);
        field.blur();
        page.evaluate(QUIET);
        return this;
    }

    /** Clicks what leads to another document, and waits until that is there. */
    public Visitor click(String selector) {
        follow(page.locator(selector).first());
        return this;
    }

    /** Clicks what leads to another document, and waits until that is there: a mere click returns while the old page still stands, or half of the new one. */
    public static void follow(Locator way) {
        way.page().waitForNavigation(way::click);
    }

    /** Pictures of this page on a desk and on a phone. */
    public Visitor screenshots(String name) {
        ViewportSize before = page.viewportSize();
        screenshot(name);
        page.setViewportSize(PHONE_WIDTH, before.height);
        screenshot(name);
        page.setViewportSize(before.width, before.height);
        return this;
    }

    /** Keeps a picture of the whole page under this name, with the width and, where it applies, {@code rtl} added. */
    public Visitor screenshot(String name) {
        String file = name + "-" + page.viewportSize().width + (language.rightToLeft() ? "-rtl" : "") + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(file)).setFullPage(true));
        return this;
    }

    /** Keeps a picture of what the window shows, for people who read about it. */
    public Visitor picture(String name, boolean phone) {
        ViewportSize before = page.viewportSize();
        page.setViewportSize(phone ? PHONE_WIDTH : before.width, phone ? PHONE_HEIGHT : before.height);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        page.setViewportSize(before.width, before.height);
        return this;
    }

    /** Everything that must hold on every page; see {@link Checks}. On an old phone all but the barriers: without JavaScript axe-core may wait for a timer for ever. */
    public Visitor check() {
        if (scripts) {
            Checks.page(this);
            return this;
        }
        return checkLanguage();
    }

    /** What can go wrong in one language and not in another, where the same page is checked in full in another language. */
    public Visitor checkLanguage() {
        Checks.language(this);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
