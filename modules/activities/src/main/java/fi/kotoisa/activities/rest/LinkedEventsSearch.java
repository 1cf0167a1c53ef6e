package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.application.EventSearch;
import fi.kotoisa.activities.application.EventSearch.Bound;
import fi.kotoisa.activities.application.EventSearch.Edge;
import fi.kotoisa.activities.application.EventSearch.Kind;
import fi.kotoisa.activities.application.EventSearch.Order;
import fi.kotoisa.activities.application.EventSearch.What;
import fi.kotoisa.activities.application.EventSearch.When;
import fi.kotoisa.activities.application.EventSearch.Where;
import fi.kotoisa.platform.Problem.Flaw;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the parameters of Linked Events. Those that mean nothing to us are passed over, for clients that were written for a city's own interface send many; one that narrows
 * the list is never: what we cannot tell apart is refused, and what we never have is not found.
 */
final class LinkedEventsSearch {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 1_000;
    private static final int USUAL_PAGE = 20;
    private static final int MOST_DAYS = 3_660;
    private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Map<String, Order> ORDERS = Map.of("start_time", Order.BY_START, "-start_time", Order.LATEST_FIRST, "end_time", Order.BY_END, "-end_time", Order.LATEST_END_FIRST,
            "last_modified_time", Order.BY_CHANGE, "-last_modified_time", Order.LAST_CHANGED_FIRST);
    private static final Set<String> TRUE = Set.of("true", "1");

    private final Asking asking;
    private final LinkedMoments moments;

    LinkedEventsSearch(Asking asking, LocalDateTime now) {
        this.asking = asking;
        this.moments = new LinkedMoments(asking, now);
    }

    int page() {
        return asking.number("page", 1, LAST_PAGE, 1) - 1;
    }

    /** As many as asked for, up to the most there are on a page; what is no number counts for nothing. */
    int pageSize() {
        String typed = typed("page_size").orElse("");
        return !typed.matches("[0-9]{1,9}") || Integer.parseInt(typed) == 0 ? USUAL_PAGE : Math.min(Integer.parseInt(typed), LARGEST_PAGE);
    }

    /** Which of the things that an event refers to are told in full. */
    Set<String> include() {
        return Set.copyOf(list("include").orElse(List.of()));
    }

    /** What a name or a description must contain. */
    Optional<String> text() {
        return Stream.of("text", "q", "input", "full_text", "combined_text").flatMap(name -> typed(name).stream()).findFirst();
    }

    Optional<Set<String>> towns() {
        return list("division").map(names -> names.stream().map(LinkedEventsSearch::town).collect(Collectors.toCollection(TreeSet::new)));
    }

    Optional<EventSearch.Box> box() {
        return typed("bbox").map(typed -> LinkedArea.box(typed, typed("srid")));
    }

    /** Whether our own data are among those that are looked for. */
    boolean ours() {
        return list("data_source").map(sources -> sources.contains(LinkedEventsAddress.SOURCE)).orElse(true);
    }

    /** @throws fi.kotoisa.platform.Refused when something is not readable, or cannot be told apart here */
    EventSearch events() {
        Asking.refuse(LinkedEventsLimits.notServed(asking.parameters()));
        Order order = list("sort").stream().flatMap(List::stream).map(ORDERS::get).filter(known -> known != null).findFirst().orElse(Order.BY_START);
        return new EventSearch(when(), what(), new Where(ids("location"), box(), towns()), kind(), order, page(), pageSize());
    }

    private When when() {
        Optional<LocalDateTime> days = typed("days").map(typed -> moments.now().plusDays(asking.number("days", 0, MOST_DAYS, 0)));
        List<Bound> bounds = new ArrayList<>();
        for (Edge edge : Edge.values()) {
            String name = edge.name().toLowerCase(Locale.ROOT);
            moments.find(name, name.endsWith("before")).ifPresent(moment -> bounds.add(new Bound(edge, moment)));
        }
        LocalDateTime otherwise = typed("ids").isPresent() || !bounds.isEmpty() ? EVER : moments.now();
        return new When(moments.find("start", false).orElse(otherwise), moments.find("end", true).or(() -> days), bounds, moments.since("last_modified_since"));
    }

    private What what() {
        Optional<Set<UUID>> series = typed("super_event").filter(typed -> !typed.equals("none")).flatMap(typed -> ids("super_event"));
        Optional<Set<Audience>> audiences = LinkedKeywords.audiences(asking.parameters());
        return new What(text(), languages("language").or(() -> languages("in_language")), languages("translation"), audiences, truth("is_free"), ids("publisher"), series, ids("ids"));
    }

    private Kind kind() {
        Optional<List<String>> types = list("super_event_type");
        boolean whole = typed("super_event").filter("none"::equals).isPresent() || truth("hide_recurring_children").orElse(false);
        if (!ours() || LinkedEventsLimits.never(asking.parameters()) || types.filter(each -> !each.contains("none") && !each.contains("recurring")).isPresent()) {
            return Kind.NOTHING;
        }
        boolean dates = types.map(each -> each.contains("none")).orElse(true);
        boolean series = types.map(each -> each.contains("recurring")).orElse(whole);
        return series ? dates && whole ? Kind.WHOLES : dates ? Kind.DATES : Kind.SERIES : whole ? Kind.SINGLES : Kind.DATES;
    }

    private Optional<Set<String>> languages(String name) {
        return list(name).map(codes -> codes.stream().map(code -> code.replace('_', '-')).flatMap(code -> Stream.of(code, "zh-hans".equals(code) ? "zh-Hans" : code))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Ours among these ids: another's name nothing here. */
    private Optional<Set<UUID>> ids(String name) {
        return list(name).map(typed -> typed.stream().flatMap(id -> LinkedEventsAddress.own(id).stream()).collect(Collectors.toCollection(TreeSet::new)));
    }

    private Optional<Boolean> truth(String name) {
        return typed(name).map(typed -> TRUE.contains(typed.toLowerCase(Locale.ROOT)));
    }

    private Optional<String> typed(String name) {
        return asking.parameter(name).map(String::strip).filter(typed -> !typed.isEmpty());
    }

    private Optional<List<String>> list(String name) {
        Optional<List<String>> all = typed(name).map(typed -> Stream.of(typed.split(",")).map(String::strip).filter(each -> !each.isEmpty()).distinct().toList());
        if (all.filter(each -> each.size() > LARGEST_PAGE).isPresent()) {
            Asking.refuse(List.of(new Flaw("query", name, "too-many")));
        }
        return all;
    }

    /** {@code ocd-division/country:fi/kunta:espoo} and {@code kunta:espoo} are Espoo. */
    private static String town(String typed) {
        return typed.replaceFirst(".*[/:]", "").toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
