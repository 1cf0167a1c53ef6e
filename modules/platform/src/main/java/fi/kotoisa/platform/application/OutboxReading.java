package fi.kotoisa.platform.application;

import static fi.kotoisa.platform.PlatformRights.OUTBOX_READ;

import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.delivery.Wording;
import fi.kotoisa.platform.domain.MessageState;
import fi.kotoisa.platform.domain.QueuedMessage;
import fi.kotoisa.platform.domain.SmsLength;
import fi.kotoisa.platform.persistence.Arguments;
import fi.kotoisa.platform.persistence.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What went to people, and what would have gone. */
@ApplicationScoped
@Transactional
public class OutboxReading {

    /** Messages on one page. */
    public static final int PAGE = 25;

    /** What opens a sign-up or an account: once it has gone it belongs to its reader alone. */
    private static final Set<String> KEYS = Set.of("link", "code");

    @Inject
    Queue queue;

    @Inject
    Arguments arguments;

    /**
     * One page of all messages, newest first.
     *
     * @param number the first page is 1; a smaller number counts as 1
     * @param fallback whose words are shown while a message's own language is not known yet
     */
    @Allowed(value = OUTBOX_READ, trace = Allowed.Trace.PROTECTED_READ)
    public Page page(int number, Language fallback) {
        int shown = Math.max(1, Math.min(number, Integer.MAX_VALUE / PAGE - 1));
        List<QueuedMessage> found = queue.newest((shown - 1) * PAGE, PAGE + 1);
        List<OutboxView> views = found.stream().limit(PAGE).map(message -> view(message, fallback)).toList();
        return new Page(shown, views, found.size() > PAGE);
    }

    private OutboxView view(QueuedMessage message, Language fallback) {
        Channel channel = message.channel().orElse(Channel.NONE);
        Language language = message.language().flatMap(Language::of).orElse(fallback);
        Optional<Wording> wording = wording(message, channel == Channel.EMAIL ? Channel.EMAIL : Channel.SMS, language);
        String body = wording.map(Wording::body).orElse("");
        return new OutboxView(
                message.id(),
                LocalDateTime.ofInstant(message.created(), TimeKeeper.HELSINKI),
                going(message),
                channel,
                message.shownAddress(),
                language,
                wording.map(Wording::subject).orElse(""),
                body,
                channel == Channel.SMS ? SmsLength.of(body).segments() : 0,
                message.attempts(),
                message.reason().orElse(""));
    }

    private static String going(QueuedMessage message) {
        boolean unsent = message.state() == MessageState.WAITING || message.state() == MessageState.GIVEN_UP;
        boolean closed = unsent && message.reason().filter(Outbox.NOT_CONFIGURED::equals).isPresent();
        return closed ? "would-have-gone" : message.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing where the words cannot be made any more: their key is lost, or an argument does not fit. */
    private Optional<Wording> wording(QueuedMessage message, Channel channel, Language language) {
        try {
            Map<String, String> values = new HashMap<>(arguments.open(message.id(), message.arguments()));
            if (message.state() == MessageState.SENT) {
                values.replaceAll((name, value) -> KEYS.contains(name.split("\\.", 2)[0]) ? "…" : value);
            }
            return Wording.of(message.module(), message.key(), channel, language, values);
        } catch (FieldCipher.Unreadable | IllegalArgumentException | DateTimeException unmade) {
            return Optional.empty();
        }
    }

    /**
     * @param number the first is 1
     * @param more whether there is a next page
     */
    public record Page(int number, List<OutboxView> messages, boolean more) {}
}
