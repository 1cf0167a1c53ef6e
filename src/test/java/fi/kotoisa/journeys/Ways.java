package fi.kotoisa.journeys;

import fi.kotoisa.identity.DemoPeople;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.server.FeedSite;
import fi.kotoisa.platform.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How every page that exists is reached: by whom, and on which way. A page that is missing here fails {@link EveryPageIT}. */
final class Ways {

    /** Nobody has to sign in. */
    static final String ANYBODY = "";

    private static final String ADMINISTRATOR = "admin@kotoisa.example";
    private static final String PLANNER = "planner@kotoisa.example";
    /** Plans for the town, to which Silta shows its groups. */
    private static final String PARTNER = "kaupunki@kotoisa.example";
    private static final String VOLUNTEER = "volunteer@kotoisa.example";
    private static final String DATA_PROTECTION = "dpo@kotoisa.example";
    /** The language café of the demo data, with places and child care. */
    private static final String CAFE = "0da00000-0000-4000-8000-000000000001";
    private static final String MANAGER = "manager@kotoisa.example";
    private static final String OLENA = "olena@kotoisa.example";
    private static final String COUNSELLOR = "counsellor@kotoisa.example";
    /** Of the demo register: one with much in the file, and one under non-disclosure. */
    private static final String SHIRIN = "0df00000-0000-4000-8000-000000000001";
    private static final String HIDDEN = "0df00000-0000-4000-8000-000000000002";
    /** On no other way: whoever presses the buttons of her page hides her. */
    private static final String FATEMEH = "0df00000-0000-4000-8000-000000000009";
    /** A child of nine. */
    private static final String ZARA = "0df00000-0000-4000-8000-00000000000b";
    /** May be the same person, in other letters. */
    private static final String MOHAMED = "0df00000-0000-4000-8000-000000000004";
    private static final String MAXAMED = "0df00000-0000-4000-8000-000000000005";
    /** The use of this record is restricted. */
    private static final String RESTRICTED = "0df00000-0000-4000-8000-000000000007";
    private static final AtomicInteger PHONE = new AtomicInteger(1000);

    private static final String FEED = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Every page//EN
            BEGIN:VEVENT
            UID:every-page@example.org
            DTSTAMP:20261101T080000Z
            DTSTART:20270302T150000Z
            DTEND:20270302T163000Z
            SUMMARY:Lukupiiri
            LOCATION:Pääkirjasto
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    /** @param account who signs in first, or {@link #ANYBODY} */
    record Way(String account, Consumer<Visitor> walk) {

        /** Somebody at a desk who may walk this way, at its beginning. */
        Visitor arrive(URI home, Language language) {
            Visitor visitor = Visitor.atADesk(home, language);
            return account.equals(ANYBODY) ? visitor : visitor.signIn(account);
        }
    }

    static final Map<String, Way> ALL = Map.ofEntries(
            Map.entry("web/fault", anybody(visitor -> visitor.open("nowhere/at-all"))),
            Map.entry("look/patterns", anybody(visitor -> visitor.open("look/patterns"))),
            Map.entry("look/staff/patterns", by(PLANNER, visitor -> visitor.open("look/staff/patterns"))),
            Map.entry("platform/staff/outbox", by(ADMINISTRATOR, visitor -> visitor.open("platform/staff/outbox"))),
            Map.entry("platform/staff/status", by(ADMINISTRATOR, visitor -> visitor.open("platform/staff/status"))),
            Map.entry("identity/staff/administration", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/administration"))),
            Map.entry("identity/staff/lists", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/lists"))),
            Map.entry("identity/staff/list-value", by(ADMINISTRATOR, Ways::listValue)),
            Map.entry("identity/staff/languages", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/languages"))),
            Map.entry("identity/staff/messages", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/messages?message=activities.signup-placed&in=ar"))),
            Map.entry("identity/staff/closing-lines", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/closing-lines?organisation=0d000000-0000-4000-8000-000000000001"))),
            Map.entry("identity/sign-in", anybody(visitor -> visitor.open("identity/sign-in"))),
            Map.entry("identity/sign-out", anybody(visitor -> visitor.open("identity/sign-out"))),
            Map.entry("identity/forgotten", anybody(visitor -> visitor.open("identity/forgotten"))),
            Map.entry("identity/new-password", anybody(visitor -> visitor.open("identity/new-password?key=used-up"))),
            Map.entry("identity/welcome", anybody(visitor -> visitor.open("identity/welcome?key=used-up"))),
            Map.entry("identity/second-step", by(SecondSteps.WITH_APP, visitor -> visitor.signIn(SecondSteps.WITH_APP))),
            Map.entry("identity/first-factor", by(SecondSteps.WITHOUT, visitor -> visitor.signIn(SecondSteps.WITHOUT))),
            Map.entry("identity/my-account", by(VOLUNTEER, visitor -> visitor.open("identity/my-account"))),
            Map.entry("identity/my-data", by(OLENA, visitor -> visitor.open("identity/my-data"))),
            Map.entry("identity/change-password", by(VOLUNTEER, visitor -> visitor.open("identity/change-password"))),
            Map.entry("identity/add-app", by(VOLUNTEER, visitor -> visitor.open("identity/add-app"))),
            Map.entry("identity/add-passkey", by(VOLUNTEER, visitor -> visitor.open("identity/add-passkey"))),
            Map.entry("identity/new-codes", by(SecondSteps.WITH_APP, SecondSteps::newCodes)),
            Map.entry("identity/remove-factor", by(SecondSteps.WITH_APP, SecondSteps::removeFactor)),
            Map.entry("identity/staff/sign-in-policy", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/sign-in-policy"))),
            Map.entry("identity/staff/sign-in-mapping", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/sign-in-mapping"))),
            Map.entry("identity/staff/lost-factor", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/lost-factor?person=" + DemoPeople.WITH_APP))),
            Map.entry("identity/staff/people", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/people"))),
            Map.entry("identity/staff/account", by(ADMINISTRATOR, Ways::account)),
            Map.entry("identity/staff/organisations", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/organisations"))),
            Map.entry("identity/staff/organisation", by(ADMINISTRATOR, Ways::organisation)),
            Map.entry("identity/staff/unit", by(ADMINISTRATOR, Ways::unit)),
            Map.entry("identity/staff/region", by(ADMINISTRATOR, Ways::region)),
            Map.entry("identity/staff/agreements", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/agreements"))),
            Map.entry("identity/staff/agreement", by(ADMINISTRATOR, Ways::agreement)),
            Map.entry("identity/staff/rights", by(DATA_PROTECTION, visitor -> visitor.open("identity/staff/rights"))),
            Map.entry("identity/staff/right", by(DATA_PROTECTION, visitor -> visitor.open("identity/staff/right?right=activities.plan"))),
            Map.entry("identity/staff/audit", by(DATA_PROTECTION, visitor -> visitor.open("identity/staff/audit"))),
            Map.entry("identity/staff/register", by(COUNSELLOR, visitor -> visitor.open("identity/staff/register"))),
            Map.entry("identity/staff/register-dates", by(COUNSELLOR, visitor -> visitor.open("identity/staff/register-dates"))),
            Map.entry("identity/staff/emergency", by(COUNSELLOR, visitor -> visitor.open("identity/staff/emergency"))),
            Map.entry("identity/staff/emergencies", by(MANAGER, visitor -> visitor.open("identity/staff/emergencies"))),
            Map.entry("identity/staff/person-family", by(COUNSELLOR, visitor -> visitor.open("identity/staff/person-family?id=" + ZARA))),
            Map.entry("identity/staff/person-separate", by(COUNSELLOR, visitor -> visitor.open("identity/staff/person-separate?id=" + SHIRIN))),
            Map.entry("identity/staff/person-apart", by(COUNSELLOR, visitor -> visitor.open("identity/staff/person-apart?id=" + HIDDEN))),
            Map.entry("activities/staff/sign-up-for", by(COUNSELLOR, visitor -> visitor.open("activities/staff/sign-up-for?id=" + SHIRIN))),
            Map.entry("identity/staff/register-new", by(COUNSELLOR, visitor -> visitor.open("identity/staff/register-new"))),
            Map.entry("identity/staff/person", by(COUNSELLOR, visitor -> visitor.open("identity/staff/person?id=" + SHIRIN))),
            Map.entry("identity/staff/person-account", by(COUNSELLOR, visitor -> visitor.open("identity/staff/person-account?id=" + SHIRIN))),
            Map.entry("identity/staff/person-edit", by(COUNSELLOR, visitor -> visitor.open("identity/staff/person-edit?id=" + SHIRIN))),
            Map.entry("identity/staff/person-care", by(MANAGER, visitor -> visitor.open("identity/staff/person-care?id=" + FATEMEH))),
            Map.entry("identity/staff/person-merge", by(MANAGER, visitor -> visitor.open("identity/staff/person-merge?id=" + MOHAMED))),
            Map.entry("identity/staff/person-log", by(DATA_PROTECTION, visitor -> visitor.open("identity/staff/person-log?of=PersonId:0de00000-0000-4000-8000-000000000002"))),
            Map.entry("identity/staff/person-data", by(MANAGER, visitor -> visitor.open("identity/staff/person-data?id=" + SHIRIN))),
            Map.entry("identity/staff/consent", by(COUNSELLOR, visitor -> visitor.open("identity/staff/consent?id=" + SHIRIN + "&kind=VOLUNTEER"))),
            Map.entry("identity/staff/person-export", by(MANAGER, Ways::copy)),
            Map.entry("identity/staff/person-erase", by(MANAGER, visitor -> visitor.open("identity/staff/person-erase?id=" + MOHAMED))),
            Map.entry("identity/staff/data-requests", by(DATA_PROTECTION, visitor -> visitor.open("identity/staff/data-requests"))),
            Map.entry("identity/staff/data-request", by(MANAGER, Ways::request)),
            Map.entry("identity/staff/retention", by(MANAGER, visitor -> visitor.open("identity/staff/retention"))),
            Map.entry("identity/staff/retention-rule", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/retention-rule?rule=INTEGRATION"))),
            Map.entry("identity/staff/retention-due", by(MANAGER, visitor -> visitor.open("identity/staff/retention-due?rule=INTEGRATION"))),
            Map.entry("identity/staff/erasure-again", by(ADMINISTRATOR, visitor -> visitor.open("identity/staff/erasure-again"))),
            Map.entry("identity/staff/erasure", by(ADMINISTRATOR, Ways::erasure)),
            Map.entry("volunteering/shifts", by(VOLUNTEER, visitor -> visitor.open("volunteering/shifts"))),
            Map.entry("activities/calendar", anybody(visitor -> visitor.open("activities/calendar"))),
            Map.entry("activities/activity", anybody(Ways::activity)),
            Map.entry("activities/poster", anybody(visitor -> visitor.open("activities/poster?id=" + CAFE + "&also=uk"))),
            Map.entry("activities/embed", anybody(visitor -> visitor.open("activities/embed"))),
            Map.entry("activities/staff/embed", by(PLANNER, visitor -> visitor.open("activities/staff/embed"))),
            Map.entry("activities/signup", anybody(Ways::who)),
            Map.entry("activities/signup-contact", anybody(Ways::contact)),
            Map.entry("activities/signup-check", anybody(Ways::check)),
            Map.entry("activities/signup-done", anybody(Ways::done)),
            Map.entry("activities/signup-already", anybody(Ways::again)),
            Map.entry("activities/signup-no", anybody(Ways::tooMany)),
            Map.entry("activities/my-signup", anybody(Ways::mine)),
            Map.entry("activities/cancel-signup", anybody(Ways::cancel)),
            Map.entry("activities/change-signup", anybody(Ways::change)),
            Map.entry("activities/change-contact", anybody(Ways::changeContact)),
            Map.entry("activities/confirm-contact", anybody(visitor -> visitor.open("activities/confirm-contact?key=unknown"))),
            Map.entry("activities/find-signup", anybody(visitor -> visitor.open("activities/find-signup"))),
            Map.entry("activities/staff/today", by(PLANNER, visitor -> visitor.open("activities/staff/today"))),
            Map.entry("activities/staff/holes", by(PLANNER, visitor -> visitor.open("activities/staff/holes"))),
            Map.entry("activities/staff/groups", by(PLANNER, visitor -> visitor.open("activities/staff/groups"))),
            Map.entry("activities/staff/partners", by(PARTNER, visitor -> visitor.open("activities/staff/partners"))),
            Map.entry("activities/staff/places", by(PLANNER, visitor -> visitor.open("activities/staff/places"))),
            Map.entry("activities/staff/place", by(PLANNER, Ways::place)),
            Map.entry("activities/staff/plan", by(PLANNER, visitor -> visitor.open("activities/staff/plan"))),
            Map.entry("activities/staff/activity", by(PLANNER, visitor -> visitor.open("activities/staff/activity?id=" + CAFE))),
            Map.entry("activities/staff/group", by(PLANNER, visitor -> visitor.open("activities/staff/group?id=" + CAFE))),
            Map.entry("activities/staff/series", by(PLANNER, visitor -> visitor.open("activities/staff/series?id=" + CAFE))),
            Map.entry("activities/staff/feed-group", by(PLANNER, Ways::feedGroup)),
            Map.entry("activities/staff/closing", by(PLANNER, Ways::closing)),
            Map.entry("activities/staff/prolong", by(PLANNER, visitor -> visitor.open("activities/staff/prolong?id=" + CAFE))),
            Map.entry("activities/staff/terms", by(PLANNER, visitor -> visitor.open("activities/staff/terms"))),
            Map.entry("activities/staff/signups", by(PLANNER, Ways::signUps)),
            Map.entry("activities/staff/contact", by(PLANNER, Ways::householdContact)),
            Map.entry("activities/staff/household", by(PLANNER, Ways::householdSize)),
            Map.entry("activities/staff/queue", by(PLANNER, Ways::queue)),
            Map.entry("activities/staff/date", by(PLANNER, visitor -> session(visitor, "date"))),
            Map.entry("activities/staff/marking", by(PLANNER, visitor -> session(visitor, "marking"))),
            Map.entry("activities/staff/attendance", by(PLANNER, visitor -> session(visitor, "attendance"))),
            Map.entry("activities/staff/list", by(PLANNER, visitor -> session(visitor, "list"))),
            Map.entry("activities/staff/feeds", by(PLANNER, Ways::feeds)),
            Map.entry("activities/staff/feed", by(PLANNER, Ways::feed)),
            Map.entry("activities/staff/feed-report", by(PLANNER, Ways::feedReport)),
            Map.entry("activities/staff/import", by(PLANNER, visitor -> visitor.open("activities/staff/import"))),
            Map.entry("activities/staff/import-preview", by(PLANNER, Ways::preview)));

    /** Pages that look otherwise than on the usual way. */
    static final Map<String, Way> STATES = Map.ofEntries(
            Map.entry("activities/my-signup, cancelled", anybody(Ways::given)),
            Map.entry("activities/my-signup, offered", anybody(Ways::offered)),
            Map.entry("activities/my-signup, with a calendar", anybody(Ways::withCalendar)),
            Map.entry("activities/signup-contact, expired", anybody(Ways::expired)),
            Map.entry("identity/staff/person-log, nobody chosen", by(DATA_PROTECTION, visitor -> visitor.open("identity/staff/person-log"))),
            Map.entry("activities/calendar, nothing found", anybody(visitor -> visitor.open("activities/calendar?q=qqqqqqqq"))),
            Map.entry("identity/my-data, everything", by(OLENA, visitor -> visitor.open("identity/my-data").click("#show-all"))),
            Map.entry("identity/staff/person-account, connected", by(COUNSELLOR, visitor -> visitor.open("identity/staff/person-account?id=0df00000-0000-4000-8000-000000000008"))),
            Map.entry("identity/staff/person-family, apart", by(COUNSELLOR, visitor -> visitor.open("identity/staff/person-family?id=" + HIDDEN))),
            Map.entry("activities/staff/sign-up-for, chosen", by(COUNSELLOR, Ways::signUpFor)),
            Map.entry("identity/staff/person, hidden", by(COUNSELLOR, visitor -> visitor.open("identity/staff/person?id=" + HIDDEN))),
            Map.entry("identity/staff/person-merge, side by side", by(MANAGER, visitor -> visitor.open("identity/staff/person-merge?id=" + MOHAMED + "&other=" + MAXAMED))),
            Map.entry("identity/staff/person-data, restricted", by(MANAGER, visitor -> visitor.open("identity/staff/person-data?id=" + RESTRICTED))),
            Map.entry("activities/staff/plan, wrong", by(PLANNER, Ways::wrongPlan)),
            Map.entry("activities/staff/marking, kept", by(PLANNER, Ways::keptMarking)));

    private Ways() {}

    private static void copy(Visitor visitor) {
        visitor.open("identity/staff/person-export?id=" + SHIRIN).click("#make");
    }

    private static void request(Visitor visitor) {
        Visitor.follow(visitor.open("identity/staff/data-requests").page().locator("main tbody th a").first());
    }

    private static void erasure(Visitor visitor) {
        Visitor.follow(visitor.open("identity/staff/retention").page().locator("main tbody th a").first());
    }

    /** The usual way to a page, or the way to one of its states. */
    static Way of(String page) {
        return ALL.containsKey(page) ? ALL.get(page) : STATES.get(page);
    }

    /** All that residents and volunteers read, with their states. */
    static Stream<String> residents() {
        return everything().filter(page -> !page.contains("/staff/"));
    }

    static Stream<String> staff() {
        return everything().filter(page -> page.contains("/staff/"));
    }

    private static Stream<String> everything() {
        return Stream.concat(ALL.keySet().stream(), STATES.keySet().stream()).sorted();
    }

    private static Way anybody(Consumer<Visitor> walk) {
        return new Way(ANYBODY, walk);
    }

    private static Way by(String account, Consumer<Visitor> walk) {
        return new Way(account, walk);
    }

    private static void activity(Visitor visitor) {
        visitor.open("activities/activity?id=" + CAFE);
    }

    /** Of a leader who still leads something. */
    private static void account(Visitor visitor) {
        visitor.open("identity/staff/people?q=Leila");
        visitor.click(".s-table th a");
    }

    private static void organisation(Visitor visitor) {
        visitor.open("identity/staff/organisations?q=Silta");
        visitor.click(".s-table th a");
    }

    private static void unit(Visitor visitor) {
        organisation(visitor);
        visitor.click(".s-tree a[href*='unit=']");
    }

    private static void region(Visitor visitor) {
        visitor.open("identity/staff/organisations?kind=REGION&q=Lähdemetsä");
        visitor.click(".s-table th a");
        visitor.click("a[href*='staff/region?']");
    }

    private static void agreement(Visitor visitor) {
        visitor.open("identity/staff/agreements");
        visitor.click(".s-table th a");
    }

    /** Of the parts of town, or else of the dialects. */
    private static void listValue(Visitor visitor) {
        visitor.open("identity/staff/lists");
        visitor.click(".s-table th a >> nth=0");
    }

    private static void signUps(Visitor visitor) {
        visitor.open("activities/staff/activity?id=" + CAFE);
        visitor.click("a[href*='staff/signups']");
    }

    private static void signUpFor(Visitor visitor) {
        visitor.open("activities/staff/sign-up-for?id=" + SHIRIN);
        visitor.click("main tbody button >> nth=0");
    }

    private static void householdContact(Visitor visitor) {
        signUps(visitor);
        visitor.click("a[href*='staff/contact']");
    }

    private static void householdSize(Visitor visitor) {
        signUps(visitor);
        visitor.click("a[href*='staff/household']");
    }

    private static void place(Visitor visitor) {
        visitor.open("activities/staff/places");
        visitor.click(".s-table th a");
    }

    private static void queue(Visitor visitor) {
        signUps(visitor);
        visitor.click("a[href*='staff/queue']");
    }

    private static void who(Visitor visitor) {
        activity(visitor);
        visitor.click(".k-panel a.k-btn");
    }

    private static void contact(Visitor visitor) {
        who(visitor);
        visitor.click("#next");
    }

    private static void check(Visitor visitor) {
        contact(visitor);
        reach(visitor, "040 555 " + PHONE.incrementAndGet());
    }

    private static void reach(Visitor visitor, String phone) {
        visitor.page().locator("#name").fill("Alma");
        visitor.page().locator("#phone").fill(phone);
        visitor.click("#next");
    }

    private static void done(Visitor visitor) {
        check(visitor);
        visitor.click("#send");
    }

    private static void mine(Visitor visitor) {
        done(visitor);
        visitor.click("a[href*='my-signup']");
    }

    private static void cancel(Visitor visitor) {
        mine(visitor);
        visitor.click("a[href*='cancel-signup']");
    }

    private static void given(Visitor visitor) {
        cancel(visitor);
        visitor.click("#yes");
        visitor.open("activities/my-signup?" + visitor.page().url().replaceFirst("^[^?]*\\??", ""));
    }

    /** In a group of its own: by the time that this is walked, those of the demo data may be full, and who waits has no calendar. */
    private static void withCalendar(Visitor visitor) {
        int number = PHONE.incrementAndGet();
        Groups.signUp(visitor, group(visitor, "Kalenteri " + number, number), "Eka", "040 556 " + number, "#adults-1");
        visitor.click("a[href*='my-signup']");
        visitor.click("#make-link");
    }

    private static String group(Visitor visitor, String room, int number) {
        int hour = 8 + number % 12;
        return Groups.publish(URI.create(visitor.page().url().equals("about:blank") ? visitor.open("look/patterns").page().url() : visitor.page().url()).resolve("/"),
                new Groups.Plan(room, "Monikulttuurikeskus Silta", room, "15.2.2027", hour + ".00", hour + ".45", 2, 2, 0));
    }

    private static void expired(Visitor visitor) {
        who(visitor);
        visitor.open("activities/signup-contact?" + visitor.page().url().replaceFirst("^[^?]*\\??", "").replaceFirst("&?draft=[^&]*", "") + "&draft=unknown");
    }

    /** A group of two that was full: who waits is asked as soon as somebody gives the places back. */
    private static void offered(Visitor visitor) {
        int number = PHONE.incrementAndGet();
        String group = group(visitor, "Tarjous " + number, number);
        try (Visitor first = Visitor.onAPhone(URI.create(visitor.page().url()).resolve("/"), visitor.language())) {
            Groups.signUp(first, group, "Eka", "040 557 " + number, "#adults-2");
            first.open(group);
            Groups.signUp(visitor, group, "Toka", "040 558 " + number, "#adults-2");
            first.page().goBack();
            first.click("a[href*='my-signup']");
            first.click("a[href*='cancel-signup']");
            first.click("#yes");
        }
        visitor.click("a[href*='my-signup']");
    }

    private static void wrongPlan(Visitor visitor) {
        visitor.open("activities/staff/plan");
        visitor.page().locator("#title-fi").fill("");
        visitor.click("main .s-foot button[name=show]");
    }

    /** With the words about what was typed before. */
    private static void keptMarking(Visitor visitor) {
        session(visitor, "marking");
        visitor.open(visitor.page().url().replaceFirst("^.*?/[a-z]{2}/", "") + "&kept=gone");
    }

    private static void change(Visitor visitor) {
        mine(visitor);
        visitor.click("a[href*='change-signup']");
    }

    private static void changeContact(Visitor visitor) {
        mine(visitor);
        visitor.click("a[href*='change-contact']");
    }

    /** The same household asks twice. */
    private static void again(Visitor visitor) {
        String phone = "040 555 " + PHONE.incrementAndGet();
        contact(visitor);
        reach(visitor, phone);
        visitor.click("#send");
        contact(visitor);
        reach(visitor, phone);
        visitor.click("#send");
    }

    /** More people than the group has places for. */
    private static void tooMany(Visitor visitor) {
        who(visitor);
        visitor.open("activities/signup-no?why=never-fits&" + visitor.page().url().replaceFirst("^[^?]*\\??", ""));
    }

    private static void session(Visitor visitor, String page) {
        visitor.open("activities/staff/activity?id=" + CAFE);
        String date = visitor.page().locator("a[href*='session=']").first().getAttribute("href").replaceFirst(".*session=", "");
        visitor.open("activities/staff/" + page + "?session=" + date);
    }

    /** A feed by its address that is followed from then on. */
    private static void feeds(Visitor visitor) {
        FeedSite.walked().show("/every-page.ics", FEED.replace("every-page@", "followed@").getBytes(StandardCharsets.UTF_8));
        Feeds.fetch(visitor, FeedSite.walked().address("/every-page.ics"));
        if (visitor.page().locator("#again").isVisible()) {
            visitor.page().locator("#again").check();
            Feeds.takeOver(visitor);
        }
        visitor.open("activities/staff/feeds");
    }

    private static void feed(Visitor visitor) {
        feeds(visitor);
        visitor.click(".s-table a[href*='staff/feed?']");
    }

    private static void feedReport(Visitor visitor) {
        feed(visitor);
        visitor.click("#read-now");
        visitor.click("main a[href*='staff/feed-report']");
    }

    /** A group that came from a feed. */
    private static void feedGroup(Visitor visitor) {
        ofOneGroup(visitor, "Lukupiiri", "feed-group", () -> feeds(visitor));
    }

    /** Of a draft: whatever is typed as a reason would call off the dates of a group that everybody sees. */
    private static void closing(Visitor visitor) {
        ofOneGroup(visitor, "Luonnokseksi", "closing", () -> {
            Groups.show(visitor, new Groups.Plan("Luonnokseksi", "Pääkirjasto", "Lukusali", "13.1.2028", "7.00", "7.30", 1, 5, 0));
            Groups.save(visitor, "draft");
        });
    }

    /** A page of a group of this title, which is made where it is not there yet. */
    private static void ofOneGroup(Visitor visitor, String title, String page, Runnable make) {
        visitor.open("activities/staff/groups?q=" + title);
        if (visitor.page().locator(".s-table a[href*='staff/activity?']").count() == 0) {
            make.run();
            visitor.open("activities/staff/groups?q=" + title);
        }
        visitor.click(".s-table a[href*='staff/activity?'] >> nth=0");
        visitor.click("main a[href*='staff/" + page + "']");
    }

    private static void preview(Visitor visitor) {
        Feeds.upload(visitor, "every-page.ics", FEED);
    }
}
