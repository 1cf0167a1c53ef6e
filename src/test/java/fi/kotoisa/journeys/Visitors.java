package fi.kotoisa.journeys;

import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The people of one suite: each account signs in once in each language and stays until all go home. */
final class Visitors implements AutoCloseable {

    private final Map<String, Visitor> here = new HashMap<>();

    Visitor of(Ways.Way way, URI home, Language language) {
        return here.computeIfAbsent(way.account() + language, first -> way.arrive(home, language));
    }

    @Override
    public void close() {
        here.values().forEach(Visitor::close);
        here.clear();
    }
}
