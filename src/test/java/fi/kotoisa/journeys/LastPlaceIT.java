package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.journeys.server.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many households send at the same moment, through HTTP as browsers do: exactly as many get places as there are, and the others stand in one ordered queue. */
@Tag("postgresql")
class LastPlaceIT extends Journey {

    /** Story hour: twenty places on each date, and no child care. */
    private static final String STORIES = "fi/activities/activity?id=0da00000-0000-4000-8000-000000000003";
    private static final int PLACES = 20;
    private static final int HOUSEHOLDS = 32;
    private static final Pattern TURN = Pattern.compile("Paikkasi jonossa on[^0-9]*([0-9]+)");

    @Test
    void exactlyAsManyGetPlacesAsThereAre() throws Exception {
        Forms forms = new Forms(home());
        Matcher intake = Pattern.compile("signup\\?intake=([0-9a-f-]+)").matcher(forms.get(STORIES));
        assertEquals(true, intake.find(), "there is something to sign up for");
        List<String> checks = new ArrayList<>();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            checks.add(ready(forms, intake.group(1), i));
        }
        List<String> pages = sendAtOnce(forms, checks);
        List<Integer> turns = pages.stream().map(TURN::matcher).filter(Matcher::find).map(found -> Integer.valueOf(found.group(1))).sorted().toList();
        assertEquals(HOUSEHOLDS - PLACES, turns.size(), "this many wait");
        assertEquals(IntStream.rangeClosed(1, HOUSEHOLDS - PLACES).boxed().toList(), turns, "the queue has each place once");
    }

    private static String ready(Forms forms, String intake, int number) throws Exception {
        String contact = forms.post("fi/activities/signup?intake=" + intake, Map.of("adults", "1", "children", "0", "next", "1"));
        return forms.post(contact, Map.of("name", "Talous " + (char) ('A' + number % 26) + number, "phone", "04055520" + (10 + number), "language", "fi", "next", "1"));
    }

    private static List<String> sendAtOnce(Forms forms, List<String> checks) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(checks.size());
        CountDownLatch whistle = new CountDownLatch(1);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (String check : checks) {
                Forms.Ready form = forms.ready(check, Map.of("send", "1"));
                answers.add(crowd.submit(() -> {
                    whistle.await();
                    return forms.send(form);
                }));
            }
            whistle.countDown();
            List<String> pages = new ArrayList<>();
            for (Future<String> answer : answers) {
                pages.add(forms.get(answer.get()));
            }
            return pages;
        } finally {
            crowd.shutdownNow();
        }
    }
}
