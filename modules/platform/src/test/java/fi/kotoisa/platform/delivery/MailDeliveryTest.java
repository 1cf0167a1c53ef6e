package fi.kotoisa.platform.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.delivery.Delivery.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDeliveryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), TimeKeeper.HELSINKI);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MailDelivery delivery;

    @BeforeEach
    void begin() {
        server.start();
        delivery = new MailDelivery(settings("", "", false), CLOCK);
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private MailSettings settings(String user, String password, boolean startTls) {
        return new MailSettings("127.0.0.1", server.getSmtp().getPort(), user, password, "kotoisa@town.example", startTls);
    }

    private static Letter letter(String address, String subject) {
        return new Letter(UUID.randomUUID(), address, Language.AR, subject, "مرحبا\nrivi");
    }

    @Test
    void aLetterArrivesWithItsWordsAndItsOwnId() throws MessagingException, IOException {
        Letter letter = letter("amal@home.example", "مكان في المقهى");
        assertEquals(new Outcome.Gone(), delivery.deliver(letter));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertEquals("مكان في المقهى", mail.getSubject());
        assertEquals("مرحبا\r\nrivi", mail.getContent().toString().strip().replaceAll("\r?\n", "\r\n"));
        assertEquals("<" + letter.id() + "@town.example>", mail.getMessageID());
        assertEquals("Sun, 22 Nov 2026 12:00:00 +0200", mail.getHeader("Date", null));
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("ar", mail.getHeader("Content-Language", null));
        assertEquals("amal@home.example", mail.getHeader("To", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: other@home.example", "Hello\nBcc: other@home.example", "Hello\rBcc: other@home.example", "Hello\u2028Bcc: other@home.example"})
    void aSubjectWithLineBreaksStaysOneSubject(String subject) throws MessagingException {
        delivery.deliver(letter("amal@home.example", subject));
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals("Hello Bcc: other@home.example", server.getReceivedMessages()[0].getSubject());
        assertEquals(null, server.getReceivedMessages()[0].getHeader("Bcc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@home.example, b@home.example", "a@home.example\r\nBcc: b@home.example", "group: a@home.example, b@home.example;", "a@home.example b", "<a@home.example", "a@home.example\u0000"})
    void whatIsNotExactlyOneAddressIsRefused(String address) {
        assertEquals(new Outcome.Refused("bad-address"), delivery.deliver(letter(address, "x")));
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void aServerThatIsDownIsTriedAgain() {
        server.stop();
        assertEquals(new Outcome.Later("unreachable", true), delivery.deliver(letter("amal@home.example", "x")));
    }

    @Test
    void aWrongPasswordIsAboutUsAndNotAboutTheMessage() {
        server.setUser("kotoisa", "right");
        Outcome outcome = new MailDelivery(settings("kotoisa", "wrong", false), CLOCK).deliver(letter("amal@home.example", "x"));
        assertEquals(new Outcome.Later("sign-in-refused", true), outcome);
        assertEquals(new Outcome.Gone(), new MailDelivery(settings("kotoisa", "right", false), CLOCK).deliver(letter("amal@home.example", "x")));
    }

    @Test
    void aServerWithoutEncryptionGetsNothingWhereEncryptionIsDemanded() {
        assertEquals(new Outcome.Later("unreachable", true), new MailDelivery(settings("", "", true), CLOCK).deliver(letter("amal@home.example", "x")));
        assertEquals(0, server.getReceivedMessages().length);
    }

    @ParameterizedTest
    @CsvSource({"550, address-refused", "553, address-refused", "451, not-taken", "452, not-taken"})
    void anAddressThatTheServerRefusesForGoodIsNotTriedAgain(int code, String reason) throws IOException {
        try (PickySmtp picky = new PickySmtp(code)) {
            MailDelivery toPicky = new MailDelivery(new MailSettings("127.0.0.1", picky.port(), "", "", "kotoisa@town.example", false), CLOCK);
            Outcome expected = code / 100 == 5 ? new Outcome.Refused(reason) : new Outcome.Later(reason, false);
            assertEquals(expected, toPicky.deliver(letter("amal@home.example", "x")));
        }
    }

    @Test
    void withoutServerOrSenderNothingIsConfigured() {
        assertTrue(delivery.configured());
        assertFalse(new MailDelivery(new MailSettings("", 25, "", "", "kotoisa@town.example", false), CLOCK).configured());
        assertFalse(new MailDelivery(new MailSettings("127.0.0.1", 25, "", "", "", false), CLOCK).configured());
    }
}
