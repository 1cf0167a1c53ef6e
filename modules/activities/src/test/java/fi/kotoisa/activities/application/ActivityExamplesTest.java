package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActivityExamplesTest {

    private final Workplace here = new Workplace();

    @Test
    void everyMessageHasAnExampleThatReadsWholeInEveryLanguage() {
        Samples.check("activities", Wiring.wire(new ActivityExamples(), here.words, Wiring.site(), CLOCK).examples());
    }

    @Test
    void whatTheOrganiserSaysGoesAlongWithEveryMessageToHouseholds() {
        here.closing.putAll(Map.of(Message.CLOSING, "Soita 09 123", "closing.ar", "اتصل"));
        Session date = here.dates(here.planning.plan(Workplace.SILTA, Workplace.group(Workplace.house("Sali"), 2, SignUpKind.WHOLE), Set.of(), true)).get(0);
        SignUpMessages messages = Wiring.wire(new SignUpMessages(), here.memory.activities, here.memory.enrolments, here.words, here.outbox, CLOCK);
        Intake intake = here.memory.intakes.of(date.activity(), date.id()).orElseThrow();
        messages.confirm(here.seated(date), intake);
        messages.askThere(here.household(date), intake, ContactId.random(), "key");
        messages.leaves(here.household(date), intake);
        here.news.moved(here.memory.activities.find(date.activity()).orElseThrow(), date, date.time());
        List<Message> sent = List.copyOf(here.sent);
        assertTrue(sent.size() >= 4, sent.toString());
        sent.stream().filter(message -> !message.key().startsWith("led-")).forEach(message -> assertEquals("اتصل", message.arguments().get("closing.ar"), message.key()));
        assertTrue(sent.stream().filter(message -> message.key().equals("contact-changed")).noneMatch(message -> message.arguments().containsKey("code")), "and nothing that opens the sign-up");
    }
}
