package fi.kotoisa.identity.application;

import fi.kotoisa.platform.testing.Samples;
import org.junit.jupiter.api.Test;

class AccountExamplesTest {

    @Test
    void everyMessageHasAnExampleThatReadsWholeInEveryLanguage() {
        AccountExamples examples = new AccountExamples();
        examples.links = new LinkPost();
        examples.links.baseUrl = "https://kotoisa.example.fi/";
        examples.news = new AccountNews();
        examples.news.baseUrl = "https://kotoisa.example.fi/";
        examples.alarm = new ChainAlarm();
        examples.alarm.baseUrl = "https://kotoisa.example.fi/";
        examples.clock = Town.clock();
        Samples.check("identity", examples.examples());
    }
}
