package fi.kotoisa.identity.application.administration;

import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import java.util.HashMap;
import java.util.Map;

/**
 * What an organisation says beneath its messages.
 *
 * @param words in each language that it is written in; the Finnish ones are read by those whose language is missing
 * @param inSms whether text messages end with it, too
 */
public record ClosingText(Map<Language, String> words, boolean inSms) {

    public static final ClosingText NONE = new ClosingText(Map.of(), false);

    /** The same as arguments of a message. */
    public Map<String, String> arguments() {
        Map<String, String> arguments = new HashMap<>(Map.of(Message.CLOSING, words.getOrDefault(Language.FI, "")));
        words.forEach((language, text) -> arguments.put(Message.CLOSING + "." + language.code(), text));
        if (inSms) {
            arguments.put(Message.CLOSING_IN_SMS, "yes");
        }
        return arguments;
    }
}
