package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.HostNeeds;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SessionMoved;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.volunteering.domain.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/** What volunteers are told about their shifts. The time goes along in every language, since the recipient's shows only when the message is sent. */
@ApplicationScoped
class ShiftMessages {

    @Inject
    HostNeeds needs;

    @Inject
    Outbox outbox;

    @Inject
    Site site;

    /** The person has a shift now. */
    void taken(PersonId person, SessionId session) {
        needs.find(session, Language.FI).ifPresent(date -> send(person, "shift-taken", about(date.startsAt(), date.endsAt(), date.venue())));
    }

    /** The date of the person's shift has another time or place. */
    void moved(PersonId person, SessionMoved moved) {
        send(person, "shift-moved", about(moved.startsAt(), moved.endsAt(), moved.place()));
    }

    private Map<String, String> about(LocalDateTime start, LocalDateTime end, String place) {
        Map<String, String> arguments = times(start, end);
        arguments.put("place", place.isEmpty() ? "–" : place);
        return arguments;
    }

    /** The date is called off; nobody need come. */
    void calledOff(Shift shift) {
        send(shift.person(), "shift-called-off", times(shift.startsAt(), shift.endsAt()));
    }

    private void send(PersonId person, String key, Map<String, String> arguments) {
        outbox.send(new Message(person.value(), "volunteering", key, arguments));
    }

    private Map<String, String> times(LocalDateTime start, LocalDateTime end) {
        Map<String, String> arguments = new HashMap<>();
        for (Language language : Language.ofResidents()) {
            DateWords words = DateWords.in(language);
            arguments.put("when." + language.code(), words.span(start, end));
            arguments.put("brief." + language.code(), words.dayShort(start) + " " + words.hours(start, end));
            arguments.put("link." + language.code(), site.baseUrl() + "/" + language.code() + "/volunteering/shifts");
        }
        return arguments;
    }
}
