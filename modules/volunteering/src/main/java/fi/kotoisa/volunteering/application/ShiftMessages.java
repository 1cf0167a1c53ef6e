package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.CrewView;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.HostNeeds;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SessionMoved;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.SpokenLanguages;
import fi.kotoisa.volunteering.domain.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What volunteers are told about their shifts, and those who answer for a date about its hosts. The time goes along in every language, since the recipient's shows only when the message is sent. */
@ApplicationScoped
class ShiftMessages {

    private static final String MODULE = "volunteering";

    @Inject
    HostNeeds needs;

    @Inject
    Outbox outbox;

    @Inject
    Site site;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** The person has a shift now. */
    void taken(PersonId person, SessionId session) {
        needs.find(session, Language.FI).ifPresent(date -> outbox.send(new Message(person.value(), MODULE, "shift-taken", about(date.startsAt(), date.endsAt(), date.venue()))));
    }

    /** The date of the person's shift has another time or place. */
    void moved(Shift shift, SessionMoved moved) {
        LocalDateTime earlier = shift.startsAt().isBefore(moved.startsAt()) ? shift.startsAt() : moved.startsAt();
        urge(new Message(shift.person().value(), MODULE, "shift-moved", about(moved.startsAt(), moved.endsAt(), moved.place())), earlier);
    }

    /** Those who answer for the date learn at once that a host cannot come. @param left how many hosts it has now */
    void givenBack(PersonId host, HostNeedView date, CrewView crew, int left) {
        Map<String, String> arguments = about(date.startsAt(), date.endsAt(), date.venue());
        arguments.putAll(titled(crew));
        Language.ofStaff().forEach(language -> arguments.put("link." + language.code(), site.baseUrl() + "/" + language.code() + "/activities/staff/today"));
        arguments.put("who", Optional.ofNullable(people.names(Set.of(host)).get(host)).orElse("–"));
        arguments.put("left", String.valueOf(left));
        arguments.put("wanted", String.valueOf(date.hostsNeeded()));
        Stream.concat(crew.leader().stream(), crew.planners().stream())
                .distinct()
                .filter(one -> !one.equals(host))
                .forEach(one -> urge(new Message(one.value(), MODULE, "host-gave-back", arguments), date.startsAt()));
    }

    /** The person is asked to step in. */
    void wanted(PersonId person, HostNeedView date, CrewView crew) {
        Map<String, String> arguments = about(date.startsAt(), date.endsAt(), date.venue());
        arguments.putAll(titled(crew));
        Language.ofResidents().forEach(language -> arguments.put("spoken." + language.code(), date.languages().isEmpty() ? "–" : SpokenLanguages.list(date.languages(), language)));
        urge(new Message(person.value(), MODULE, "host-wanted", arguments), date.startsAt());
    }

    private static Map<String, String> titled(CrewView crew) {
        return crew.titles().entrySet().stream().collect(Collectors.toMap(each -> "title." + each.getKey(), Map.Entry::getValue));
    }

    Map<String, String> about(LocalDateTime start, LocalDateTime end, String place) {
        Map<String, String> arguments = times(start, end);
        arguments.put("place", place.isEmpty() ? "–" : place);
        return arguments;
    }

    /** The date is called off; nobody need come. */
    void calledOff(Shift shift) {
        urge(new Message(shift.person().value(), MODULE, "shift-called-off", times(shift.startsAt(), shift.endsAt())), shift.startsAt());
    }

    private void urge(Message message, LocalDateTime about) {
        outbox.sendInTime(message, about.toLocalDate(), LocalDate.now(clock));
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
