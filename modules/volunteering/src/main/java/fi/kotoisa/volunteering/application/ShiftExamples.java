package fi.kotoisa.volunteering.application;

import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.MessageExamples;
import fi.kotoisa.platform.SpokenLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Messages about a shift next Wednesday, as hosts and those who answer for the date would get them. */
@ApplicationScoped
public class ShiftExamples implements MessageExamples {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int EVENING = 17;
    private static final int MINUTES = 90;

    @Inject
    ShiftMessages messages;

    @Inject
    Site site;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public List<Message> examples() {
        LocalDateTime start = LocalDateTime.now(clock).toLocalDate().plusDays(7).atTime(EVENING, 0);
        Map<String, String> facts = messages.about(start, start.plusMinutes(MINUTES), "Monikulttuurikeskus Silta");
        facts.putAll(Map.of("title", "Kielikahvila", "who", "Aino Auttaja", "left", "1", "wanted", "2"));
        Language.ofResidents().forEach(language -> facts.put("spoken." + language.code(), SpokenLanguages.list(List.of("fi", "ar"), language)));
        Map<String, String> staff = new HashMap<>(facts);
        Language.ofStaff().forEach(language -> staff.put("link." + language.code(), site.baseUrl() + "/" + language.code() + "/activities/staff/today"));
        return Stream.concat(Stream.of("shift-taken", "shift-moved", "shift-called-off", "host-wanted").map(key -> new Message(NOBODY, "volunteering", key, facts)),
                Stream.of(new Message(NOBODY, "volunteering", "host-gave-back", staff))).toList();
    }
}
