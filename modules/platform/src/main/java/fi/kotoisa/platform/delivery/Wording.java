package fi.kotoisa.platform.delivery;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.domain.SmsLength;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the words of a message in somebody's language.
 *
 * @param subject empty for a text message
 */
public record Wording(String subject, String body) {

    /**
     * The words of {@code message.KEY}, or of {@code staff.message.KEY} where only staff get it, in Finnish where the module does not speak the language.
     *
     * @return nothing when the module has no such words at all
     * @throws RuntimeException of ICU or java.time when an argument does not read as its pattern wants it
     */
    public static Optional<Wording> of(String module, String key, Channel channel, Language language, Map<String, String> arguments) {
        return in(module, key, channel, language, arguments(arguments, language)).or(() -> in(module, key, channel, Language.FI, arguments(arguments, Language.FI)));
    }

    /** Those of every language, and those of this one by their plain name: {@code title.ar} is {@code title} in Arabic. */
    private static Map<String, String> arguments(Map<String, String> all, Language language) {
        String ending = "." + language.code();
        Map<String, String> chosen = new HashMap<>(all);
        all.forEach((name, text) -> {
            if (name.endsWith(ending)) {
                chosen.put(name.substring(0, name.length() - ending.length()), text);
            }
        });
        return chosen;
    }

    private static Optional<Wording> in(String module, String key, Channel channel, Language language, Map<String, String> arguments) {
        return Texts.of(module, language).flatMap(texts -> {
            String name = (texts.containsKey("staff.message." + key + ".sms") ? "staff.message." : "message.") + key;
            if (channel == Channel.EMAIL) {
                Optional<String> subject = texts.pattern(name + ".subject");
                Optional<String> body = texts.pattern(name + ".body");
                return subject.flatMap(first -> body.map(second -> new Wording(fill(first, language, arguments), fill(second, language, arguments))));
            }
            return texts.pattern(name + ".sms").map(pattern -> new Wording("", SmsLength.fitted(fill(pattern, language, arguments))));
        });
    }

    static String fill(String pattern, Language language, Map<String, String> arguments) {
        return new MessageFormat(pattern, ULocale.forLocale(language.locale())).format(typed(new MessagePattern(pattern), arguments));
    }

    /** Arguments are text; what the pattern counts becomes a number, what it shows as a date or a time becomes a moment. */
    private static Map<String, Object> typed(MessagePattern pattern, Map<String, String> arguments) {
        Map<String, Object> values = new HashMap<>(arguments);
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START && part.getArgType() != ArgType.NONE && part.getArgType() != ArgType.SELECT) {
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                String type = part.getArgType() == ArgType.SIMPLE ? pattern.getSubstring(pattern.getPart(i + 2)) : "number";
                Optional.ofNullable(arguments.get(name)).ifPresent(text -> values.put(name, type.equals("number") ? Long.valueOf(text) : moment(text)));
            }
        }
        return values;
    }

    /** A calendar and no bare moment: it brings the time zone along, into nested patterns too. */
    private static Calendar moment(String text) {
        LocalDateTime wall;
        if (text.contains("T")) {
            wall = LocalDateTime.parse(text);
        } else {
            wall = text.contains("-") ? LocalDate.parse(text).atStartOfDay() : LocalTime.parse(text).atDate(LocalDate.EPOCH);
        }
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone(TimeKeeper.HELSINKI.getId()));
        moment.setTimeInMillis(wall.atZone(TimeKeeper.HELSINKI).toInstant().toEpochMilli());
        return moment;
    }
}
