package fi.kotoisa.volunteering.application;

import fi.kotoisa.look.Site;
import fi.kotoisa.platform.testing.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ShiftExamplesTest {

    @Test
    void everyMessageHasAnExampleThatReadsWholeInEveryLanguage() {
        ShiftExamples examples = new ShiftExamples();
        examples.site = new Site() {
            @Override
            public String baseUrl() {
                return "https://kotoisa.example.fi";
            }
        };
        examples.messages = new ShiftMessages();
        examples.messages.site = examples.site;
        examples.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Samples.check("volunteering", examples.examples());
    }
}
