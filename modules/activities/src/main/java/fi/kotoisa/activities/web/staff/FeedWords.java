package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.FeedLine;
import fi.kotoisa.activities.application.FeedLine.Missing;
import fi.kotoisa.activities.application.FeedLine.Reading;
import fi.kotoisa.look.DateWords;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages of followed feeds say, in the language of the page. */
final class FeedWords {

    private final StaffTexts texts;
    private final DateWords dates;

    FeedWords(StaffTexts texts, DateWords dates) {
        this.texts = texts;
        this.dates = dates;
    }

    String state(FeedLine feed) {
        if (feed.paused()) {
            return texts.say("staff.feed.state.paused");
        }
        return feed.failures() > 0 ? texts.say("staff.feed.state.failing", feed.failures()) : texts.say("staff.feed.state.ok");
    }

    /** What came of a reading: what was done, or why nothing. */
    String came(Reading reading) {
        return switch (reading.outcome()) {
            case "READ" -> Stream.of(texts.say("staff.feed.came.read", reading.created(), reading.changed()),
                            reading.kept() > 0 ? texts.say("staff.feed.came.kept", reading.kept()) : "",
                            reading.missing() > 0 ? texts.say("staff.feed.came.missing", reading.missing()) : "",
                            reading.remarks() > 0 ? texts.say("staff.feed.came.remarks", reading.remarks()) : "")
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
            case "UNCHANGED" -> texts.say("staff.feed.came.unchanged");
            case "NOT_FETCHED" -> texts.say("staff.import.failure." + reading.why());
            case "NO_FEED" -> texts.say("staff.import.no-feed." + reading.why());
            default -> texts.say("staff.feed.came.broken");
        };
    }

    /** When and where it is, how many dates, who will be told. */
    String about(Missing missing) {
        String day = dates.weekdayShort(missing.startsAt()) + " " + dates.dateWithYear(missing.startsAt());
        String when = missing.wholeDay() ? day : day + " " + dates.time(missing.startsAt());
        String first = missing.group() ? texts.say("staff.feed.missing.group", missing.dates(), when) : when + ".";
        return Stream.of(first, missing.place().map(place -> place + ".").orElse(""), missing.households() > 0 ? texts.say("staff.feed.missing.told", missing.households()) : "")
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
