package fi.kotoisa.activities.feeds;

import biweekly.util.DateTimeComponents;
import com.github.mangstadt.vinnie.VObjectProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A date or a time of an iCalendar file with the clock that shows it.
 *
 * @param isDate a whole day; the time of day is midnight and means nothing
 */
record IcsTime(LocalDateTime local, boolean isDate, IcsZone zone) {
    static final IcsZone UTC = new IcsZone.Known(ZoneOffset.UTC);
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final LocalTime LAST_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int LAST_SECOND = 59;

    /**
     * @param zone the clock of a time that names none itself
     * @throws DateTimeException when the text is no time of ours
     */
    static IcsTime parse(String written, IcsZone zone) {
        DateTimeComponents parts = components(written.strip());
        LocalDate day = LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
        if (!parts.hasTime()) {
            return new IcsTime(FeedTimes.sinceLongAgo(day.atStartOfDay()), true, zone);
        }
        LocalTime time = LocalTime.of(parts.getHour(), parts.getMinute(), Math.min(parts.getSecond(), LAST_SECOND));
        return new IcsTime(FeedTimes.sinceLongAgo(day.atTime(time)), false, parts.isUtc() ? UTC : zone);
    }

    private static DateTimeComponents components(String written) {
        try {
            return DateTimeComponents.parse(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new DateTimeException("No time: " + written, e);
        }
    }

    Instant instant() {
        return zone.instant(local);
    }

    LocalDate date() {
        return local.toLocalDate();
    }

    /** The time on the wall in Finland; a date stays that date. */
    LocalDateTime helsinki() {
        return isDate ? local : LocalDateTime.ofInstant(instant(), FeedTimes.HELSINKI);
    }

    /** The same in every spelling of the same time: the date, or the time in UTC. */
    String identity() {
        return isDate ? date().format(DateTimeFormatter.BASIC_ISO_DATE) : BASIC.format(instant().atOffset(ZoneOffset.UTC));
    }

    IcsTime at(LocalDateTime other) {
        return new IcsTime(other, isDate, zone);
    }

    /** This time as the clock of the other would show it, and as a date if the other is one. */
    IcsTime like(IcsTime other) {
        if (other.isDate) {
            return other.at(isDate ? local : meantDay().atStartOfDay());
        }
        return isDate ? other.at(date().atTime(other.local.toLocalTime())) : other.at(other.zone.local(instant()));
    }

    /**
     * The day that a time means where a date was due: the day on its own clock, but a time in UTC is the Finnish day
     * unless it is the very first or last second of a day in UTC.
     */
    private LocalDate meantDay() {
        boolean edge = local.toLocalTime().equals(LocalTime.MIDNIGHT) || local.toLocalTime().equals(LAST_OF_DAY);
        return zone.equals(UTC) && !edge ? helsinki().toLocalDate() : date();
    }

    /** The zone that a property names; the other one when it names none, nothing when it names one that nobody knows. */
    static Optional<IcsZone> zoneOf(VObjectProperty property, IcsZones zones, IcsZone otherwise) {
        Optional<String> tzid = IcsComponent.parameter(property, "TZID").map(Texts::line);
        return tzid.isEmpty() ? Optional.of(otherwise) : zones.find(tzid.get());
    }
}
