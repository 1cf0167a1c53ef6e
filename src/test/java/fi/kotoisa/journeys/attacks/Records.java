package fi.kotoisa.journeys.attacks;

import fi.kotoisa.identity.DemoPeople;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The records of the demo data that declarations name: of one's own organisation, of another, under non-disclosure. Those with no fixed id are found on the page of somebody who may see them. */
final class Records {

    /** Nothing has it. */
    static final String NONE = "00000000-0000-4000-8000-00000000dead";
    static final String NO_ID = "x%27%22%3E%3Cy";

    private static final String GROUP = "0da00000-0000-4000-8000-00000000000";
    private static final String PERSON = "0df00000-0000-4000-8000-00000000000";
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";

    /** Those that stand in the demo data under an id that never changes. */
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("cafe", GROUP + 1),
            Map.entry("shirin", PERSON + 1), Map.entry("hidden", PERSON + 2), Map.entry("azad", PERSON + 3),
            Map.entry("silta", DemoPeople.SILTA.toString()), Map.entry("kirjasto", DemoPeople.KIRJASTO.toString()), Map.entry("seutu", DemoPeople.SEUTU.toString()), Map.entry("kaupunki", DemoPeople.KAUPUNKI.toString()),
            Map.entry("volunteer", DemoPeople.VOLUNTEER.toString()), Map.entry("planner2", DemoPeople.PLANNER2.toString()), Map.entry("counsellor", DemoPeople.COUNSELLOR.toString()),
            Map.entry("none", "00000000-0000-4000-8000-0000000000ff"), Map.entry("agreement", "0da60000-0000-4000-8000-000000000001"), Map.entry("groups-unit", "0d100000-0000-4000-8000-000000000001"));

    /** Where the others stand: whose page it is, and what leads there. */
    private static final Map<String, Found> LINKED = Map.ofEntries(
            Map.entry("cafe-date", new Found("planner", "/fi/activities/staff/activity?id={cafe}", "staff/date\\?session=" + ID)),
            Map.entry("library-group", new Found("planner2", "/fi/activities/staff/groups?q=Tietotekniikkaopastusta", "staff/activity\\?id=" + ID)),
            Map.entry("library-date", new Found("planner2", "/fi/activities/staff/activity?id={library-group}", "staff/date\\?session=" + ID)),
            Map.entry("cafe-intake", new Found("planner", "/fi/activities/staff/activity?id={cafe}", "staff/signups\\?intake=" + ID)),
            Map.entry("cafe-household", new Found("planner", "/fi/activities/staff/signups?intake={cafe-intake}", "household=" + ID)),
            Map.entry("venue", new Found("planner", "/fi/activities/staff/places", "staff/place\\?id=" + ID)),
            Map.entry("period", new Found("planner", "/fi/activities/staff/terms", "staff/terms\\?period=" + ID)));

    private final Cast cast;
    private final Asking asking;
    private final Map<String, String> known = new ConcurrentHashMap<>(FIXED);

    private record Found(String who, String page, String link) {}

    Records(Cast cast, Asking asking) {
        this.cast = cast;
        this.asking = asking;
    }

    String of(String name) {
        String id = known.get(name);
        if (id == null) {
            id = find(name);
            known.put(name, id);
        }
        return id;
    }

    private String find(String name) {
        Found where = LINKED.get(name);
        if (where == null) {
            throw new IllegalStateException("nobody has said which record is {" + name + "}: add it to Records");
        }
        String page = asking.ask(cast.of(where.who()), "GET", filled(where.page()), "").body();
        Matcher link = Pattern.compile(where.link()).matcher(page.replace("&amp;", "&"));
        if (!link.find()) {
            throw new IllegalStateException("{" + name + "} is not on " + where.page());
        }
        return link.group(1);
    }

    private String filled(String page) {
        String[] parts = page.split("\\?", 2);
        return parts.length == 1 ? page : parts[0] + "?" + Declared.of("x?" + parts[1] + " | *=200", "in").filled(this);
    }
}
