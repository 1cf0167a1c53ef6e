package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.EventSearch;
import fi.kotoisa.activities.application.EventSearch.Order;
import fi.kotoisa.platform.Problem.Flaw;
import fi.kotoisa.platform.TimeKeeper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the parameters of Linked Events. Those that we do not know are passed over, for clients that were written for a city's own interface send many; those that we know must be
 * readable.
 */
final class LinkedEventsSearch {

    static final int LARGEST_PAGE = 100;
    static final int LAST_PAGE = 1_000;

    private static final int USUAL_PAGE = 20;
    private static final Map<String, Order> ORDERS = Map.of("start_time", Order.BY_START, "-start_time", Order.LATEST_FIRST, "last_modified_time", Order.BY_CHANGE,
            "-last_modified_time", Order.LAST_CHANGED_FIRST);

    private final Asking asking;
    private final LocalDateTime now;

    LinkedEventsSearch(Asking asking, LocalDateTime now) {
        this.asking = asking;
        this.now = now;
    }

    int page() {
        return asking.number("page", 1, LAST_PAGE, 1) - 1;
    }

    int pageSize() {
        return asking.number("page_size", 1, LARGEST_PAGE, USUAL_PAGE);
    }

    /** Which of the things that an event refers to are told in full. */
    Set<String> include() {
        return Set.copyOf(list("include"));
    }

    EventSearch events() {
        LocalDateTime start = asking.parameter("start").map(typed -> moment("start", typed, false)).orElse(now);
        return new EventSearch(start, asking.parameter("end").map(typed -> moment("end", typed, true)), asking.parameter("text").filter(text -> !text.isBlank()).map(String::strip),
                list("language").stream().map(code -> code.replace('_', '-')).flatMap(code -> Stream.of(code, "zh-hans".equals(code) ? "zh-Hans" : code)).collect(Collectors.toSet()),
                list("location").stream().map(id -> id("location", id, Function.identity())).collect(Collectors.toSet()),
                asking.parameter("super_event").map(id -> id("super_event", id, ActivityId::new)), asking.parameter("last_modified_since").map(this::since),
                asking.parameter("sort").map(this::order).orElse(Order.BY_START), page(), pageSize());
    }

    private List<String> list(String name) {
        return asking.parameter(name).stream().flatMap(typed -> Stream.of(typed.split(","))).map(String::strip).filter(each -> !each.isEmpty()).distinct().limit(LARGEST_PAGE).toList();
    }

    private Order order(String typed) {
        wrongUnless(ORDERS.containsKey(typed), "sort");
        return ORDERS.get(typed);
    }

    private long since(String typed) {
        try {
            return typed.length() > "2026-11-22".length() ? Instant.from(OffsetDateTime.parse(typed)).toEpochMilli() : LocalDate.parse(typed).atStartOfDay(TimeKeeper.HELSINKI).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException bent) {
            wrongUnless(false, "last_modified_since");
            throw bent;
        }
    }

    /** A day, {@code today}, {@code now}, or a moment with or without its offset; the end of a search that is a day is that whole day. */
    private LocalDateTime moment(String name, String typed, boolean whole) {
        try {
            return typed.equals("now") ? now : typed.contains("T") ? atSomeHour(typed) : day(typed).plusDays(whole ? 1 : 0).atStartOfDay();
        } catch (DateTimeException bent) {
            wrongUnless(false, name);
            throw bent;
        }
    }

    private LocalDate day(String typed) {
        LocalDate day = typed.equals("today") ? now.toLocalDate() : LocalDate.parse(typed);
        return inReach(day.atStartOfDay()).toLocalDate();
    }

    private static LocalDateTime atSomeHour(String typed) {
        boolean local = typed.matches("[0-9T:.-]+") && !typed.matches(".*T.*-.*");
        return inReach(local ? LocalDateTime.parse(typed) : OffsetDateTime.parse(typed.replace(' ', '+')).atZoneSameInstant(TimeKeeper.HELSINKI).toLocalDateTime());
    }

    /** A database does not know every year that can be written. */
    private static LocalDateTime inReach(LocalDateTime moment) {
        if (moment.getYear() < 2000 || moment.getYear() > 2200) {
            throw new DateTimeException("out of reach");
        }
        return moment;
    }

    /** An id of ours. */
    private static <T> T id(String name, String typed, Function<UUID, T> type) {
        String own = typed.startsWith(LinkedEventsAddress.SOURCE + ":") ? typed.substring(LinkedEventsAddress.SOURCE.length() + 1) : "";
        wrongUnless(own.matches("[0-9a-f-]{36}"), name);
        return Asking.id(own, type);
    }

    private static void wrongUnless(boolean right, String name) {
        Asking.refuse(right ? List.of() : List.of(new Flaw("query", name, "not-understood")));
    }
}
