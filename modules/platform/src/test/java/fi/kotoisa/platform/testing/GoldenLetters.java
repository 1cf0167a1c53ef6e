package fi.kotoisa.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.delivery.Wording;
import fi.kotoisa.platform.domain.SmsLength;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All messages of a module as people get them, one readable file for each language: {@code src/test/resources/golden/LANG.txt}.
 *
 * <p>A message that the texts know and no example shows is an error. {@code mvn test -Dtest=…GoldenTest -Dgolden=write} writes the files anew; read the difference before keeping it.
 */
public final class GoldenLetters {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenLetters() {}

    /** @param about what is special in this one */
    public record Example(String about, Message message) {}

    /** Compares what these examples say in this language with what is kept; what only staff get is left out in other languages than theirs. */
    public static void check(String module, Language language, List<Example> examples) {
        Set<String> known = known(module, language);
        assertEquals(known, examples.stream().map(each -> each.message().key()).filter(known::contains).collect(Collectors.toCollection(TreeSet::new)), "every message has an example");
        String now = examples.stream().filter(each -> known.contains(each.message().key())).map(each -> shown(each, language)).collect(Collectors.joining("\n"));
        assertFalse(now.contains("{") || now.contains("}"), now);
        Path kept = FOLDER.resolve(language.code() + ".txt");
        try {
            if (System.getProperty("golden", "").equals("write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(kept, now);
            }
            assertEquals(Files.readString(kept), now, "-Dgolden=write keeps what it says now");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Set<String> known(String module, Language language) {
        return Texts.of(module, language).orElseThrow().keySet().stream()
                .filter(key -> key.matches("(staff\\.)?message\\..+\\.(sms|subject|body)"))
                .map(key -> key.substring(key.indexOf("message.") + "message.".length(), key.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shown(Example example, Language language) {
        Message message = example.message();
        String sms = Wording.of(message.module(), message.key(), Channel.SMS, language, message.arguments()).orElseThrow().body();
        Wording mail = Wording.of(message.module(), message.key(), Channel.EMAIL, language, message.arguments()).orElseThrow();
        boolean beneath = !message.forReaderAlone() && !Wording.withFinnish(message.module(), message.key(), Channel.EMAIL, language, message.arguments()).orElseThrow().equals(mail);
        SmsLength length = SmsLength.of(sms);
        return "######## " + message.key() + ": " + example.about() + "\n"
                + "---- SMS, " + sms.length() + " characters, " + length.segments() + (length.segments() == 1 ? " part" : " parts") + (length.gsm() ? "" : ", UCS-2") + "\n" + sms + "\n"
                + "---- mail: " + mail.subject() + "\n" + mail.body() + "\n" + (beneath ? "---- and the same in Finnish\n" : "");
    }
}
