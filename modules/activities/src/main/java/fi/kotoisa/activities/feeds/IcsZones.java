package fi.kotoisa.activities.feeds;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which clock a TZID means. The name of a known zone wins over what the file says about it, since files often carry
 * a few years of it only; nothing is ever fetched.
 */
final class IcsZones {
    private static final Map<String, String> KNOWN = ZoneId.getAvailableZoneIds().stream()
            .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), Function.identity()));
    private static final Map<String, String> BY_CITY = KNOWN.values().stream().filter(id -> id.matches("[A-Z][a-z]+/[A-Za-z_]+"))
            .filter(id -> !id.startsWith("Etc/") && !id.startsWith("System"))
            .collect(Collectors.toUnmodifiableMap(id -> id.substring(id.indexOf('/') + 1).replace('_', ' '), Function.identity(),
                    (one, other) -> one.compareTo(other) < 0 ? one : other));
    private static final Pattern OFFSET = Pattern.compile("(?i)(?:GMT|UTC)?\\s*([+-])(\\d{1,2}):?(\\d{2})?");
    private static final Pattern DISPLAY_NAME = Pattern.compile("\\((?:GMT|UTC)(?:[+-]\\d{1,2}:\\d{2})?\\)\\s*(.+)");

    private static final Pattern YEARLY = Pattern.compile("(?i)FREQ=YEARLY(?:;(?:INTERVAL|COUNT|UNTIL|WKST|BYMONTH|BYDAY|BYMONTHDAY)=[^;]*+)*+");
    private static final int MOST_CHANGES = 300;
    /** Nobody's calendar has more; looking one up takes a while. */
    private static final int MOST_NAMES = 500;

    private final List<IcsComponent> described;
    private final Map<String, Optional<IcsZone>> found = new HashMap<>();

    IcsZones(List<IcsComponent> described) {
        this.described = described;
    }

    static IcsZone helsinki() {
        return new IcsZone.Known(FeedTimes.HELSINKI);
    }

    /** Nothing when neither the world nor the file knows it. */
    Optional<IcsZone> find(String tzid) {
        boolean tooMany = found.size() >= MOST_NAMES && !found.containsKey(tzid);
        return tooMany ? Optional.empty() : found.computeIfAbsent(tzid, this::look);
    }

    private Optional<IcsZone> look(String tzid) {
        return named(tzid).or(() -> description(tzid).flatMap(IcsZones::namedInside)).map(id -> (IcsZone) new IcsZone.Known(id))
                .or(() -> description(tzid).flatMap(IcsZones::rules)).or(() -> offset(tzid).map(IcsZone.Known::new));
    }

    private static Optional<ZoneId> named(String tzid) {
        return iana(tzid).or(() -> windows(tzid)).or(() -> endOfPath(tzid)).or(() -> city(tzid));
    }

    private static Optional<ZoneId> iana(String tzid) {
        return Optional.ofNullable(KNOWN.get(tzid.toLowerCase(Locale.ROOT).replace(' ', '_'))).map(ZoneId::of);
    }

    /** Outlook and Exchange: "FLE Standard Time". */
    private static Optional<ZoneId> windows(String tzid) {
        return Optional.ofNullable(com.ibm.icu.util.TimeZone.getIDForWindowsID(tzid, "FI"))
                .or(() -> Optional.ofNullable(com.ibm.icu.util.TimeZone.getIDForWindowsID(tzid, "001")))
                .flatMap(IcsZones::iana);
    }

    /** Evolution and others: "/freeassociation.sourceforge.net/Europe/Helsinki". */
    private static Optional<ZoneId> endOfPath(String tzid) {
        String rest = tzid;
        for (int slash = rest.indexOf('/'); slash >= 0; slash = rest.indexOf('/')) {
            rest = rest.substring(slash + 1);
            Optional<ZoneId> zone = rest.contains("/") ? iana(rest) : Optional.empty();
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }

    /** Outlook's display names: "(UTC+02:00) Helsinki, Kyiv, Riga". */
    private static Optional<ZoneId> city(String tzid) {
        Matcher name = DISPLAY_NAME.matcher(tzid);
        return name.matches() ? Pattern.compile("\\s*,\\s*").splitAsStream(name.group(1)).map(BY_CITY::get)
                .filter(id -> id != null).findFirst().map(ZoneId::of) : Optional.empty();
    }

    private static Optional<ZoneId> offset(String tzid) {
        Matcher offset = OFFSET.matcher(tzid.strip());
        if (!offset.matches()) {
            return Optional.empty();
        }
        try {
            String minutes = Optional.ofNullable(offset.group(3)).orElse("00");
            return Optional.of(ZoneId.of(offset.group(1) + ("0" + offset.group(2)).substring(offset.group(2).length() - 1) + ":" + minutes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<IcsComponent> description(String tzid) {
        return described.stream().filter(zone -> zone.first("TZID").filter(p -> Texts.line(IcsComponent.text(p)).equals(tzid)).isPresent())
                .findFirst();
    }

    private static Optional<ZoneId> namedInside(IcsComponent zone) {
        return zone.text("X-LIC-LOCATION").flatMap(IcsZones::iana)
                .or(() -> zone.text("X-TZINFO").flatMap(t -> iana(t.replaceAll("\\[.*", ""))));
    }

    /** Only clock changes as states make them; a rule that changes the clock every second would fill the memory. */
    private static boolean isPlain(IcsComponent zone) {
        return !zone.children().isEmpty() && zone.children().size() <= MOST_CHANGES && zone.children().stream().allMatch(change ->
                change.text("DTSTART").filter(t -> t.strip().matches("\\d{8}T\\d{6}")).isPresent()
                && change.text("TZOFFSETFROM").filter(t -> t.strip().matches("[+-]\\d{4,6}")).isPresent()
                && change.text("TZOFFSETTO").filter(t -> t.strip().matches("[+-]\\d{4,6}")).isPresent()
                && change.all("RRULE").allMatch(rule -> YEARLY.matcher(rule.getValue().strip()).matches()));
    }

    private static Optional<IcsZone> rules(IcsComponent zone) {
        if (!isPlain(zone)) {
            return Optional.empty();
        }
        ICalendar calendar = Biweekly.parse("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + zone.written() + "END:VCALENDAR\r\n").first();
        return calendar.getTimezoneInfo().getTimezones().stream().findFirst().map(a -> new IcsZone.Described(a.getTimeZone()));
    }
}
