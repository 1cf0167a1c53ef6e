package fi.kotoisa.platform.delivery;

import fi.kotoisa.platform.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends e-mail by SMTP. The message's id is its {@code Message-ID}, so that whoever gets it again after a crash can tell. */
@ApplicationScoped
public class MailDelivery implements Delivery {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "12000";

    private final MailSettings settings;
    private final Clock clock;

    @Inject
    public MailDelivery(Clock clock) {
        this(MailSettings.of(ConfigProvider.getConfig()), clock);
    }

    MailDelivery(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy alone. */
    protected MailDelivery() {
        this(null, null);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean configured() {
        return settings.complete();
    }

    @Override
    public Optional<Settings> settings() {
        return configured() ? Optional.of(new Settings(settings.host() + ":" + settings.port(), settings.from(), settings.startTls(), !settings.user().isEmpty())) : Optional.empty();
    }

    @Override
    public Outcome deliver(Letter letter) {
        InternetAddress to;
        try {
            to = oneAddress(letter.address());
        } catch (AddressException nonsense) {
            return new Outcome.Refused("bad-address");
        }
        try {
            Session session = Session.getInstance(properties());
            MimeMessage mail = mail(session, letter, to);
            try (Transport transport = session.getTransport("smtp")) {
                boolean anonymous = settings.user().isEmpty();
                transport.connect(settings.host(), settings.port(), anonymous ? null : settings.user(), anonymous ? null : settings.password());
                transport.sendMessage(mail, mail.getAllRecipients());
            }
            return new Outcome.Gone();
        } catch (SendFailedException refused) {
            boolean forGood = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            return forGood ? new Outcome.Refused("address-refused") : new Outcome.Later("not-taken", false);
        } catch (AuthenticationFailedException wrong) {
            return new Outcome.Later("sign-in-refused", true);
        } catch (MessagingException unreachable) {
            return new Outcome.Later("unreachable", true);
        }
    }

    /** One person's address and nothing more: no group, no list, no line break. */
    private static InternetAddress oneAddress(String text) throws AddressException {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("control character");
        }
        InternetAddress address = new InternetAddress(text, true);
        if (address.isGroup() || !address.getAddress().contains("@")) {
            throw new AddressException("not one address");
        }
        return new InternetAddress(address.getAddress(), true);
    }

    private MimeMessage mail(Session session, Letter letter, InternetAddress to) throws MessagingException {
        MimeMessage mail = new Identified(session, letter.id(), settings.from().replaceFirst("^.*@", "").replaceFirst(">.*$", ""));
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(letter.subject().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip(), "UTF-8");
        mail.setText(letter.body(), "UTF-8");
        mail.setHeader("Content-Language", letter.language().tag());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock)));
        mail.saveChanges();
        return mail;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /** Mail that keeps the id we gave it. */
    private static final class Identified extends MimeMessage {
        private final String messageId;

        Identified(Session session, UUID id, String domain) {
            super(session);
            messageId = "<" + id + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
