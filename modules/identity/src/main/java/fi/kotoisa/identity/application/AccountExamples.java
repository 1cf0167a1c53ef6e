package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.MessageExamples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Messages about an account, as Amal would get them, and those to officers. The links open nothing. */
@ApplicationScoped
public class AccountExamples implements MessageExamples {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String KEY = "Ul3VNjYG7CfW4jYliAX1Jw3z";
    private static final long ROW = 1234;

    @Inject
    LinkPost links;

    @Inject
    AccountNews news;

    @Inject
    ChainAlarm alarm;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public List<Message> examples() {
        return List.of(opening("invitation", Purpose.INVITATION), opening("reset", Purpose.RESET), told("new-device", Map.of("device", "Firefox, Android", "at", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString())),
                told("password-changed", Map.of()), told("factor-added", Map.of("kind", "app")), told("factor-removed", Map.of("kind", "app")),
                new Message(NOBODY, "identity", "own-account-code", Map.of("code", "123456")).forReader(),
                new Message(NOBODY, "identity", "revealed", Map.of("who", "Outi Esimerkki", "record", "K-4F7Q2A")),
                new Message(NOBODY, "identity", "emergency-opened", Map.of("who", "Outi Esimerkki", "record", "K-4F7Q2A")).forReader(),
                new Message(NOBODY, "identity", "emergency-asked", Map.of("who", "Outi Esimerkki")).forReader(), new Message(NOBODY, "identity", "emergency-answered", Map.of()).forReader(),
                new Message(NOBODY, "identity", "erasures-back", Map.of("records", "3", "link", "https://kotoisa.example.fi/fi/identity/staff/erasure-again")).forReader(),
                alarm.message(new PersonId(NOBODY), new Damage(ChainState.Kind.ALTERED, ROW)));
    }

    private Message opening(String key, Purpose purpose) {
        return message(key, each -> links.address(each, purpose, KEY), Map.of());
    }

    private Message told(String key, Map<String, String> more) {
        return message(key, news::address, more);
    }

    private static Message message(String key, UnaryOperator<String> link, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("name", "Amal");
        Language.ofResidents().forEach(language -> facts.put("link." + language.code(), link.apply(language.code())));
        return new Message(NOBODY, "identity", key, facts).forReader();
    }
}
