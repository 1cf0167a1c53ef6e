package fi.kotoisa.platform;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to tell a person, by text message or e-mail.
 *
 * <p>The words stand in the module's texts and are chosen when the message is sent, in the recipient's language: {@code message.KEY.sms} for a text message,
 * {@code message.KEY.subject} and {@code message.KEY.body} for an e-mail. They are ICU patterns with <em>named</em> arguments:
 *
 * <pre>{@code
 * message.place-given.sms = {name}, you have a place in {activity} on {start, date, ::EEEEdMMMM} at {start, time, ::Hm}.
 * message.place-given.body = … {places, plural, one {one place} other {# places}} … {link}
 * }</pre>
 *
 * <p>Every argument is text here. One that the pattern treats as a number ({@code plural}, {@code selectordinal}, {@code number}) must read as a whole number; one that it treats
 * as {@code date} or {@code time} must be a {@code LocalDateTime}, {@code LocalDate} or {@code LocalTime} in ISO form, in Finnish time. All others appear as they are.
 *
 * <p>A text that differs by language, such as a title, goes along once for each: the argument {@code title.ar} is {@code title} for somebody who reads Arabic.
 *
 * <p>Beneath an e-mail in another language than those of staff stands the same in Finnish, so that a friend, a teacher or a desk can help; not where the message is for its reader alone.
 *
 * <p>Where an organisation sends it, its own closing lines go along as {@link #CLOSING}: plain text, never a pattern. They stand beneath an e-mail, and beneath a text message where {@link #CLOSING_IN_SMS} says
 * {@code yes}.
 *
 * @param recipient whom {@link Recipients} knows by this id
 * @param module whose texts hold the words
 * @param key the middle of the texts' names
 * @param arguments stored encrypted, at most 8,000 characters in all
 * @param forReaderAlone whether it opens something that no helper need read, such as a new password
 * @param uselessAfter from when on nobody needs it any more; empty where it is always better late than never
 */
public record Message(UUID recipient, String module, String key, Map<String, String> arguments, boolean forReaderAlone, Optional<Instant> uselessAfter) {

    /** The argument with the closing lines of the organisation, one for each language that they are written in; the plain one for all others. Empty for none. */
    public static final String CLOSING = "closing";
    /** Whether they stand beneath text messages, too. */
    public static final String CLOSING_IN_SMS = "closingInSms";

    public Message {
        arguments = Map.copyOf(arguments);
    }

    public Message(UUID recipient, String module, String key, Map<String, String> arguments) {
        this(recipient, module, key, arguments, false, Optional.empty());
    }

    /** The same for its reader alone. */
    public Message forReader() {
        return new Message(recipient, module, key, arguments, true, uselessAfter);
    }

    /** The same, not sent any more from this moment on: what it speaks of is over. */
    public Message until(Instant over) {
        return new Message(recipient, module, key, arguments, forReaderAlone, Optional.of(over));
    }

    /** Leaves the arguments out, which may name people. */
    @Override
    public String toString() {
        return module + " " + key;
    }
}
