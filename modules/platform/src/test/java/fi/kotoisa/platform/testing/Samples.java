package fi.kotoisa.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.delivery.Wording;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the examples that a module shows to administrators against the texts of its messages. */
public final class Samples {

    private Samples() {}

    /** Every message of the module has one example, and each reads whole in every language in which somebody gets it. */
    public static void check(String module, List<Message> examples) {
        assertEquals(known(module, Language.FI), examples.stream().map(Message::key).collect(Collectors.toCollection(TreeSet::new)), "every message has an example");
        assertEquals(examples.size(), examples.stream().map(Message::key).distinct().count(), "and only one");
        for (Language language : Language.ofResidents()) {
            Set<String> known = known(module, language);
            examples.stream().filter(example -> known.contains(example.key())).forEach(example -> Stream.of(Channel.SMS, Channel.EMAIL).forEach(way -> whole(example, way, language)));
        }
    }

    private static void whole(Message example, Channel way, Language language) {
        Wording words = Wording.of(example.module(), example.key(), way, language, example.arguments()).orElseThrow();
        String all = words.subject() + words.body();
        assertFalse(all.matches("(?s).*(\\{|\\bnull\\b).*"), language + " " + example.key() + ": " + all);
    }

    private static Set<String> known(String module, Language language) {
        return Texts.of(module, language).orElseThrow().keySet().stream()
                .filter(key -> key.matches("(staff\\.)?message\\..+\\.(sms|subject|body)"))
                .map(key -> key.substring(key.indexOf("message.") + "message.".length(), key.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
