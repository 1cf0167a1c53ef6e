package fi.kotoisa.journeys.server;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Follows every link that somebody is shown, page by page, whatever pages there are: a new one is found without being listed anywhere. */
public final class Crawl {

    /** So many of one kind, told apart by path and names of what they ask for, are enough: a calendar goes on for years. */
    private static final int OF_A_KIND = 3;
    private static final int MOST = 150;
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");

    private final URI home;
    private final String cookie;
    private final Map<String, String> answers = new LinkedHashMap<>();

    /** @param cookie header of who crawls; empty for a stranger */
    public Crawl(URI home, String cookie) {
        this.home = home;
        this.cookie = cookie;
    }

    /** What was answered at each address, beginning with these. */
    public Map<String, String> from(Collection<String> first) {
        Deque<String> coming = new ArrayDeque<>(first);
        Set<String> seen = new HashSet<>(first);
        Map<String, Integer> kinds = new HashMap<>();
        while (!coming.isEmpty() && answers.size() < MOST) {
            String path = coming.poll();
            String answer = (cookie.isEmpty() ? Wire.get(home, path) : Wire.get(home, path, cookie)).everything();
            answers.put(path, answer);
            LINK.matcher(answer).results().map(link -> link.group(1).replace("&amp;", "&")).filter(Crawl::worthwhile).filter(seen::add)
                    .filter(link -> kinds.merge(kind(link), 1, Integer::sum) <= OF_A_KIND)
                    .forEach(coming::add);
        }
        return answers;
    }

    private static boolean worthwhile(String link) {
        return !link.contains("sign-out") && !link.matches(".*\\.(css|js|svg|png|woff2|ico)(\\.xhtml)?(\\?.*)?") && !link.startsWith("//");
    }

    private static String kind(String link) {
        int question = link.indexOf('?');
        if (question < 0) {
            return link.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
        }
        Set<String> names = new TreeSet<>();
        for (String each : link.substring(question + 1).split("&")) {
            names.add(each.replaceFirst("=.*", ""));
        }
        return link.substring(0, question) + names;
    }
}
