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
import fi.kotoisa.platform.Message;
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

    /** A line and a heading, the same for everybody, since those who read on read Finnish. */
    private static final String BENEATH = "\n\n" + "-".repeat(40) + "\nSama viesti suomeksi\n\n";

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    /**
     * The words of {@code message.KEY}, or of {@code staff.message.KEY} where only staff get it, in Finnish where the module does not speak the language.
     *
     * @return nothing when the module has no such words at all
     * @throws RuntimeException of ICU or java.time when an argument does not read as its pattern wants it
     */
    public static Optional<Wording> of(String module, String key, Channel channel, Language language, Map<String, String> arguments) {
        return in(module, key, channel, language, arguments(arguments, language)).or(() -> in(module, key, channel, Language.FI, arguments(arguments, Language.FI)));
    }

    /**
     * The same, and beneath an e-mail in another language than those of staff the same in Finnish: so that a friend, a teacher or a desk can help. A text message stays short.
     *
     * @return as {@link #of}
     */
    public static Optional<Wording> withFinnish(String module, String key, Channel channel, Language language, Map<String, String> arguments) {
        Optional<Wording> own = of(module, key, channel, language, arguments);
        if (channel != Channel.EMAIL || language.forStaff() || in(module, key, channel, language, arguments(arguments, language)).isEmpty()) {
            return own;
        }
        return own.flatMap(words -> of(module, key, channel, Language.FI, arguments).map(finnish -> new Wording(words.subject(), words.body() + BENEATH + finnish.subject() + "\n\n" + finnish.body())));
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
                return subject.flatMap(first -> body.map(second -> new Wording(fill(first, language, isolated(first, language, arguments)), fill(second, language, isolated(second, language, arguments)) + closing("\n\n", arguments))));
            }
            return texts.pattern(name + ".sms").map(pattern -> new Wording("", SmsLength.fitted(fill(pattern, language, arguments) + ("yes".equals(arguments.get(Message.CLOSING_IN_SMS)) ? closing("\n", arguments) : ""))));
        });
    }

    /** What the organisation says beneath its messages: text, which no pattern is read in. */
    private static String closing(String before, Map<String, String> arguments) {
        return Optional.ofNullable(arguments.get(Message.CLOSING)).filter(lines -> !lines.isBlank()).map(lines -> before + lines).orElse("");
    }

    /**
     * In text from right to left, what begins with a letter of the other direction stands apart, so that its brackets and full stops do not jump. Links do not: what opens them would take the marks
     * along. Nor do text messages: old phones show the marks as boxes.
     */
    private static Map<String, String> isolated(String pattern, Language language, Map<String, String> arguments) {
        if (!language.rightToLeft()) {
            return arguments;
        }
        Map<String, String> values = new HashMap<>(arguments);
        MessagePattern parts = new MessagePattern(pattern);
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPart(i).getType() == MessagePattern.Part.Type.ARG_START && parts.getPart(i).getArgType() == ArgType.NONE) {
                values.computeIfPresent(parts.getSubstring(parts.getPart(i + 1)), (name, text) -> leftToRight(text) && !text.startsWith("http") ? ISOLATE + text + END_OF_ISOLATE : text);
            }
        }
        return values;
    }

    private static boolean leftToRight(String text) {
        return text.codePoints().map(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst().stream().anyMatch(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
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
