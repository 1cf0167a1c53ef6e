package fi.kotoisa.journeys;

import fi.kotoisa.journeys.browser.Visitor;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was sent, as an administrator of the whole installation reads it. */
final class SentMessages {

    private SentMessages() {}

    /** What of this kind stands in the newest message that has it. */
    static String newest(Visitor administrator, Pattern what) {
        administrator.open("platform/staff/outbox");
        return what.matcher(administrator.page().locator("main").innerText()).results().map(MatchResult::group).findFirst().orElseThrow();
    }
}
