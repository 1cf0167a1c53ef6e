package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.MessageExamples;
import fi.kotoisa.platform.SpokenLanguages;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Messages about the language café of the demo data, next Wednesday, as households and leaders would get them. */
@ApplicationScoped
public class ActivityExamples implements MessageExamples {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final List<String> HOUSEHOLDS = List.of("signup-placed", "signup-waiting", "signup-offered", "signup-lapsed", "queue-ended", "signup-reminder", "signup-cancelled", "contact-confirm", "contact-changed",
            "date-reminder", "date-moved", "date-series-moved", "date-cancelled", "dates-added");
    private static final List<String> CREW = List.of("led-named", "led-series-named", "led-moved", "led-series-moved", "led-cancelled", "led-series-over", "leader-absent", "leader-back", "stand-in-wanted", "stand-in-found");
    private static final Set<String> FOR_READER_ALONE = Set.of("contact-confirm");
    private static final int EVENING = 17;
    private static final int MINUTES = 90;

    @Inject
    MessageWords words;

    @Inject
    Site site;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public List<Message> examples() {
        Map<String, String> facts = facts();
        Map<String, String> staff = new HashMap<>(facts);
        Language.ofStaff().forEach(language -> staff.put("link." + language.code(), site.baseUrl() + "/" + language.code() + "/activities/staff/today"));
        staff.remove(Message.CLOSING);
        return Stream.concat(HOUSEHOLDS.stream().map(key -> message(key, facts)), CREW.stream().map(key -> message(key, staff))).toList();
    }

    private static Message message(String key, Map<String, String> facts) {
        Message message = new Message(NOBODY, "activities", key, facts);
        return FOR_READER_ALONE.contains(key) ? message.forReader() : message;
    }

    /** Whatever any message speaks of. */
    private Map<String, String> facts() {
        LocalDateTime start = LocalDateTime.now(clock).toLocalDate().plusDays(7).atTime(EVENING, 0);
        SessionTime date = SessionTime.at(start, start.plusMinutes(MINUTES));
        Map<String, String> facts = new HashMap<>(Map.of("place", "Monikulttuurikeskus Silta, Sali 2", "where", "Monikulttuurikeskus Silta, Sali 2, Esimerkkikatu 1, 00100 Helsinki", "code", "482913",
                "link", words.shortLink("Ul3VNjYG7CfW4jYliAX1Jw3z"), "queue", "3", "who", "Leila Esimerkki"));
        facts.putAll(Map.of("still", "yes", "asked", "yes", "more", "next", "several", "no", "apart", "no", "count", "1", "changed", "yes", "alone", "yes", "off", "no"));
        facts.putAll(Map.of("reason", "yes", "why", "Ohjaaja on sairas", "whyBrief", "Ohjaaja on sairas", Message.CLOSING, ""));
        facts.putAll(words.time("when", "brief", Optional.of(date)));
        facts.putAll(words.time("was", "wasBrief", Optional.of(SessionTime.at(start.minusHours(1), start.plusMinutes(MINUTES)))));
        facts.putAll(words.time("next", "nextBrief", Optional.of(SessionTime.at(start.plusDays(7), start.plusDays(7).plusMinutes(MINUTES)))));
        facts.putAll(words.time("until", "untilBrief", Optional.of(SessionTime.at(start.minusDays(5), start.minusDays(5)))));
        facts.putAll(words.days("offDays", List.of(start.plusDays(14))));
        facts.putAll(words.groups());
        Language.ofResidents().forEach(language -> facts.putAll(inWords(language)));
        return facts;
    }

    private static Map<String, String> inWords(Language language) {
        Texts texts = Texts.of("activities", language).orElseThrow();
        String code = "." + language.code();
        return Map.of("title" + code, texts.get("demo.cafe.title"), "short" + code, texts.get("demo.cafe.title"), "brings" + code, "yes", "bring" + code, texts.get("demo.exercise.bring"),
                "spoken" + code, SpokenLanguages.list(List.of("fi", "ar"), language));
    }
}
