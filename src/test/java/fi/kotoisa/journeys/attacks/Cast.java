package fi.kotoisa.journeys.attacks;

import fi.kotoisa.journeys.rest.Program;
import fi.kotoisa.journeys.server.Forms;
import fi.kotoisa.journeys.server.SignInService;
import fi.kotoisa.journeys.server.Wire;
import fi.kotoisa.journeys.server.Wire.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everybody who asks: the demo's people, one of each role and place; a stranger; somebody who has an account and no role; and somebody whose account has ended while they were signed in. */
final class Cast {

    static final List<String> DEMO = List.of("planner", "planner2", "leader", "volunteer", "coordinator", "counsellor", "counsellor2", "secretary", "manager", "tiimi", "admin", "silta", "kaupunki", "seutu", "dpo");
    /** Of this run alone: an account that has ended stays so. */
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final String GROUP = "attacks-" + RUN;
    private static final Pattern LINE = Pattern.compile("<tr>.*?" + GROUP + ".*?name=\"(remove-[^\"]+)\".*?</tr>", Pattern.DOTALL);

    private static final Map<URI, Cast> ARRIVED = new ConcurrentHashMap<>();

    private final URI home;
    private final List<Actor> actors = new ArrayList<>();

    /** @param cookie name and value; empty for whoever carries none */
    record Actor(String name, String cookie) {

        boolean signedIn() {
            return !Set.of("stranger", "ended").contains(name);
        }
    }

    /** They arrive once at each server. */
    static Cast at(URI home) {
        return ARRIVED.computeIfAbsent(home, Cast::new);
    }

    private Cast(URI home) {
        this.home = home;
        Program program = new Program(home);
        actors.add(new Actor("stranger", ""));
        DEMO.forEach(who -> actors.add(new Actor(who, program.signIn(who).replaceFirst("^Cookie: ", ""))));
        try {
            bySignInService();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    List<Actor> all() {
        return actors;
    }

    Actor of(String name) {
        return actors.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new IllegalStateException("nobody here is called " + name));
    }

    /** Two people whom the town's sign-in service brings with a role, which they then lose. */
    private void bySignInService() throws IOException, InterruptedException {
        Forms admin = new Forms(home, of("admin").cookie());
        String mapping = "/fi/identity/staff/sign-in-mapping";
        admin.post(mapping, Map.of("claim", "groups", "value", GROUP, "role", "VOLUNTEER", "place", "all", "save", "1"));
        Actor ended = new Actor("ended", arrive("paattynyt" + RUN));
        actors.add(new Actor("norole", arrive("rooliton" + RUN)));
        actors.add(ended);
        Matcher line = LINE.matcher(admin.get(mapping));
        if (!line.find()) {
            throw new IOException("the line is not there");
        }
        admin.post(mapping, Map.of(line.group(1), "1"));
        Matcher account = Pattern.compile("account\\?id=([0-9a-f-]{36})").matcher(admin.get("/fi/identity/staff/people?q=paattynyt" + RUN));
        if (!account.find()) {
            throw new IOException("nobody is called so");
        }
        admin.post("/fi/identity/staff/account?id=" + account.group(1), Map.of("end-account", "1"));
    }

    private String arrive(String name) {
        SignInService.walked().issuer().person = Map.of("sub", name, "email", name + "@town.example", "email_verified", true, "name", "Kokeilija " + name, "groups", List.of(GROUP));
        Answer out = Wire.get(home, "/fi/identity/broker-sign-in");
        URI there = URI.create(out.header("Location").orElseThrow());
        URI back = URI.create(Wire.get(there, there.getRawPath() + "?" + there.getRawQuery()).header("Location").orElseThrow());
        Answer entered = Wire.get(home, back.getRawPath() + "?" + back.getRawQuery(), "Cookie: __Host-kotoisa-trip=" + out.cookie("__Host-kotoisa-trip").orElseThrow());
        return "__Host-kotoisa=" + entered.cookie("__Host-kotoisa").orElseThrow(() -> new IllegalStateException(entered.everything()));
    }
}
