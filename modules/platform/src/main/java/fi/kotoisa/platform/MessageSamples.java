package fi.kotoisa.platform;

import fi.kotoisa.platform.delivery.Wording;
import fi.kotoisa.platform.domain.SmsLength;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the messages of all modules read, made by what makes them when they are sent. */
@ApplicationScoped
public class MessageSamples {

    @Inject
    @Any
    Instance<MessageExamples> offered;

    /**
     * One message that the program sends.
     *
     * @param title its subject, in the language that was asked for
     * @param forStaff whether only staff get it, in their languages
     * @param signed whether the closing lines of an organisation stand beneath it
     */
    public record Kind(String module, String key, String title, boolean forStaff, boolean signed) {}

    /**
     * One message in one language.
     *
     * @param sms the text message
     * @param characters of the text message
     * @param parts as networks count and bill it
     * @param dear whether letters outside of the alphabet of phones make it cost more than twice as much
     */
    public record Sample(Language language, String sms, int characters, int parts, boolean dear, String subject, String body) {

        /** The e-mail line by line; empty lines too. */
        public List<String> lines() {
            return body.lines().toList();
        }
    }

    /** All that the modules on board send, by module. */
    public List<Kind> kinds(Language page) {
        return offered.stream().flatMap(module -> module.examples().stream()).map(example -> kind(example, page)).sorted(Comparator.comparing(Kind::module)).toList();
    }

    /**
     * A message as somebody who reads this language gets it.
     *
     * @param closing the arguments of an organisation's closing lines; empty for none
     * @return nothing where there is no such message, or nobody gets it in this language
     */
    public Optional<Sample> sample(String module, String key, Language language, Map<String, String> closing) {
        return offered.stream().flatMap(each -> each.examples().stream())
                .filter(example -> example.module().equals(module) && example.key().equals(key) && (language.forStaff() || !forStaff(example)))
                .findFirst().flatMap(example -> sample(example, language, closing));
    }

    private static Optional<Sample> sample(Message example, Language language, Map<String, String> closing) {
        Map<String, String> arguments = new HashMap<>(example.arguments());
        if (signed(example)) {
            arguments.putAll(closing);
        }
        Optional<Wording> sms = Wording.of(example.module(), example.key(), Channel.SMS, language, arguments);
        Optional<Wording> mail = example.forReaderAlone() ? Wording.of(example.module(), example.key(), Channel.EMAIL, language, arguments)
                : Wording.withFinnish(example.module(), example.key(), Channel.EMAIL, language, arguments);
        return sms.flatMap(text -> mail.map(letter -> {
            SmsLength length = SmsLength.of(text.body());
            return new Sample(language, text.body(), text.body().length(), length.segments(), !length.gsm(), letter.subject(), letter.body());
        }));
    }

    private static Kind kind(Message example, Language page) {
        String title = Wording.of(example.module(), example.key(), Channel.EMAIL, page, example.arguments()).map(Wording::subject).orElse(example.key());
        return new Kind(example.module(), example.key(), title, forStaff(example), signed(example));
    }

    private static boolean forStaff(Message example) {
        return Texts.of(example.module(), Language.FI).filter(texts -> texts.containsKey("staff.message." + example.key() + ".sms")).isPresent();
    }

    private static boolean signed(Message example) {
        return example.arguments().containsKey(Message.CLOSING);
    }
}
