package fi.kotoisa.platform.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.delivery.Delivery.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsDeliveryTest {

    private FakeGateway gateway;
    private SmsDelivery delivery;

    @BeforeEach
    void begin() throws IOException {
        gateway = new FakeGateway();
        delivery = waiting(Duration.ofSeconds(60));
    }

    @AfterEach
    void end() {
        gateway.close();
    }

    private SmsDelivery waiting(Duration patience) {
        return new SmsDelivery(new SmsSettings(Optional.of(gateway.url()), "token", patience));
    }

    private static Letter letter(String address, String body) {
        return new Letter(UUID.randomUUID(), address, Language.FI, "", body);
    }

    @Test
    void theGatewayGetsNumberTextAndId() {
        Letter letter = letter("+358 40 000-0021", "Hei \"sinä\"\nمرحبا\u0007");
        assertEquals(new Outcome.Gone(), delivery.deliver(letter));
        FakeGateway.Post post = gateway.posts().get(0);
        assertEquals("{\"id\":\"" + letter.id() + "\",\"to\":\"+358400000021\",\"text\":\"Hei \\\"sinä\\\"\\nمرحبا\"}", post.body());
        assertEquals(letter.id().toString(), post.key());
        assertEquals("Bearer token", post.authorization());
    }

    @ParameterizedTest
    @CsvSource({"400, refused", "404, refused", "422, refused", "410, refused"})
    void aRefusalIsFinal(int status, String reason) {
        gateway.answer(status);
        assertEquals(new Outcome.Refused(reason), delivery.deliver(letter("+358400000021", "x")));
    }

    @ParameterizedTest
    @CsvSource({"500, not-taken, true", "503, not-taken, true", "429, too-many, true", "408, not-taken, false", "425, not-taken, false", "401, sign-in-refused, true", "403, sign-in-refused, true", "302, not-taken, false"})
    void troubleOnTheWayIsTriedAgain(int status, String reason, boolean closed) {
        gateway.answer(status);
        assertEquals(new Outcome.Later(reason, closed), delivery.deliver(letter("+358400000021", "x")));
    }

    @Test
    void aGatewayThatTookTheMessageAndThenStallsCountsItOnceWhenItComesAgain() {
        Letter letter = letter("+358400000021", "x");
        gateway.stallAfterTaking();
        assertEquals(new Outcome.Later("unreachable", true), waiting(Duration.ofSeconds(2)).deliver(letter));
        gateway.answer(200);
        assertEquals(new Outcome.Gone(), delivery.deliver(letter), "the gateway answers 409 to the second");
        assertEquals(2, gateway.posts().size());
        assertEquals(1, gateway.carried());
    }

    @Test
    void aGatewayThatAnswersTwiceIsBelievedOnce() {
        gateway.answerTwice();
        assertEquals(new Outcome.Gone(), delivery.deliver(letter("+358400000021", "x")));
        assertEquals(new Outcome.Gone(), delivery.deliver(letter("+358400000021", "y")));
        assertEquals(2, gateway.carried());
    }

    @Test
    void aGatewayThatBreaksOffIsTriedAgain() {
        gateway.breakOff();
        assertEquals(new Outcome.Later("unreachable", true), delivery.deliver(letter("+358400000021", "x")));
    }

    @Test
    void aGatewayThatIsAwayIsTriedAgain() {
        gateway.close();
        assertEquals(new Outcome.Later("unreachable", true), delivery.deliver(letter("+358400000021", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "not a number", "+358400000021,+358400000022", "+358400000021\n", "٠٤٠١٢٣٤٥٦"})
    void whatIsNoNumberIsRefusedBeforeItLeaves(String address) {
        assertEquals(new Outcome.Refused("bad-address"), delivery.deliver(letter(address, "x")));
        assertEquals(0, gateway.posts().size());
    }

    @Test
    void withoutAnAddressOfTheGatewayNothingIsConfigured() {
        assertFalse(new SmsDelivery(new SmsSettings(Optional.empty(), "", Duration.ofSeconds(1))).configured());
    }
}
