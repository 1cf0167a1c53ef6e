package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.CLOCK;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.house;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.NewGroup.Words;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Reminder;
import fi.kotoisa.activities.domain.Reminders;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.testing.GoldenLetters.Example;
import fi.kotoisa.platform.testing.GoldenLetters;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of this module, made by the code that makes it, as people read it. */
class MessagesGoldenTest {

    private static final LocalDateTime EARLIER = LocalDateTime.of(2026, 11, 25, 16, 0);
    private static final NewContact AMAL = new NewContact("Amal", Optional.of("+358405550147"), Optional.empty(), Language.AR);

    private final Workplace here = new Workplace();
    private final SignUpMessages messages = Wiring.wire(new SignUpMessages(), here.memory.activities, here.memory.enrolments, here.words, here.outbox, CLOCK);
    private final List<Example> examples = new ArrayList<>();
    private Activity group;

    static List<Language> languages() {
        return Language.ofResidents();
    }

    private List<Session> group(SignUpKind signUp, int dates, String bring) {
        NewGroup plain = Workplace.group(house("Sali 2"), dates, signUp);
        Map<String, Words> words = Map.of("fi", new Words("Kielikahvila (alkeet)", "Puhutaan suomea", bring), "en", new Words("Language café", "We speak Finnish", bring),
                "ar", new Words("مقهى اللغة", "نتحدث الفنلندية", bring));
        ActivityId id = here.planning.plan(SILTA, new NewGroup(plain.id(), words, plain.languages(), plain.level(), plain.audience(), plain.free(), signUp, plain.capacity(), plain.carePlaces(),
                plain.hostsNeeded(), plain.leader(), plain.place(), plain.rhythm(), Optional.empty()), Set.of(), true);
        group = here.memory.activities.find(id).orElseThrow();
        return here.dates(id).stream().filter(date -> date.status() == Session.Status.PLANNED).toList();
    }

    /** What was sent meanwhile; keys and codes are chance. */
    private void shows(String about) {
        here.sent.forEach(message -> {
            Map<String, String> arguments = new HashMap<>(message.arguments());
            arguments.computeIfPresent("code", (name, chance) -> "482913");
            arguments.replaceAll((name, text) -> name.startsWith("link.") ? text.replaceFirst("session=.*", "session=ID") : text);
            arguments.computeIfPresent("link", (name, chance) -> "https://kotoisa.example.fi/s/Ul3VNjYG7CfW4jYliAX1Jw3z");
            examples.add(new Example(about, new Message(message.recipient(), message.module(), message.key(), arguments, message.forReaderAlone(), Optional.empty())));
        });
        here.sent.clear();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageReadsAsItIsKept(Language language) {
        signUps();
        dates();
        singleDates();
        reminders();
        leaders();
        GoldenLetters.check("activities", language, examples);
    }

    private void signUps() {
        Session date = group(SignUpKind.WHOLE, 3, "").get(0);
        Intake intake = here.memory.intakes.of(date.activity(), date.id()).orElseThrow();
        messages.confirm(here.seated(date), intake);
        shows("a place at once");
        messages.confirm(here.household(date), intake);
        shows("the queue, first");
        Enrolment asked = here.household(date);
        messages.confirm(asked, intake);
        shows("the queue, second");
        messages.lapsed(asked, intake);
        shows("for the first time");
        intake.offer(List.of(asked), LocalDateTime.of(2026, 11, 24, 17, 0));
        messages.offer(asked, intake);
        shows("until Tuesday");
        asked.cancel(0);
        messages.lapsed(asked, intake);
        shows("for the second time");
        messages.askThere(asked, intake, new ContactId(asked.contact()), "Ul3VNjYG7CfW4jYliAX1Jw3z");
        shows("a new address");
        messages.leaves(asked, intake);
        shows("to the old one");
        messages.cancelled(asked, intake);
        shows("by the household");
        messages.ended(asked, intake);
        shows("nothing became free");
        messages.remind(here.seated(date), intake);
        shows("signed up twice");
    }

    private void dates() {
        List<Session> dates = group(SignUpKind.WHOLE, 4, "");
        here.seated(dates.get(0));
        here.news.moved(group, dates.get(0), SessionTime.at(EARLIER, EARLIER.plusMinutes(90)));
        shows("another time");
        dates.get(1).cancel("Kirjaston salissa on vesivahinko.", 0);
        here.news.cancelled(group, dates.get(1));
        shows("others are left");
        here.news.seriesMoved(group, dates, LocalDateTime.MAX);
        shows("a whole group");
        here.news.seriesShifted(group, dates.subList(2, 4), dates.subList(1, 2), LocalDateTime.MAX, Map.of());
        shows("another weekday, and one falls away");
        here.news.added(group, dates.subList(3, 4));
        shows("one");
        here.news.added(group, dates.subList(2, 4));
        shows("several");
        dates.forEach(date -> date.cancel("Ohjaaja on sairas", 0));
        here.news.cancelled(group, dates);
        shows("all of a group");
    }

    private void singleDates() {
        List<Session> dates = group(SignUpKind.EACH_DATE, 11, "");
        here.seated(dates.get(0), AMAL);
        here.news.moved(group, dates.get(0), dates.get(0).time());
        shows("only another place");
        here.news.seriesMoved(group, dates.subList(0, 1), LocalDateTime.MAX);
        shows("one of somebody's single dates");
        dates.subList(1, 11).forEach(date -> here.seated(date, AMAL));
        for (int count : new int[] {2, 3, 5, 11}) {
            here.news.seriesMoved(group, dates.subList(0, count), LocalDateTime.MAX);
            shows(count + " single dates");
        }
        dates.forEach(date -> date.cancel("Ohjaaja on sairas", 0));
        for (int count : new int[] {1, 2, 3, 11}) {
            here.news.cancelled(group, dates.subList(0, count));
            shows(count + " single dates");
        }
    }

    private void reminders() {
        Session whole = group(SignUpKind.WHOLE, 2, "lenkkarit ja vesipullo").get(0);
        here.seated(whole);
        remind(whole);
        shows("of a whole group, with things to bring");
        messages.confirm(here.seated(whole), here.memory.intakes.of(whole.activity(), whole.id()).orElseThrow());
        shows("a place, with things to bring");
        Session single = group(SignUpKind.EACH_DATE, 1, "").get(0);
        here.seated(single);
        remind(single);
        shows("of a single date");
    }

    private void leaders() {
        List<Session> dates = group(SignUpKind.WHOLE, 4, "");
        Session date = dates.get(0);
        CrewMessages crew = Wiring.wire(new CrewMessages(), here.words, new Staff(PersonId.random(), Set.of()), Wiring.site(), Wiring.wire(new Telling(), here.outbox, CLOCK));
        List<PersonId> one = List.of(PLANNER);
        crew.absent(one, PLANNER, group, date, true);
        crew.call(one, group, date);
        crew.back(one, PLANNER, group, date);
        crew.found(one, PLANNER, group, date);
        crew.named(PLANNER, group, date);
        crew.moved(group, date, SessionTime.at(EARLIER, EARLIER.plusMinutes(90)));
        crew.seriesMoved(group, date);
        dates.forEach(each -> each.cancel("Ohjaaja on sairas", 0));
        crew.cancelled(group, dates.subList(0, 1));
        shows("of the first date");
        crew.cancelled(group, dates);
        crew.seriesNamed(PLANNER, group, dates);
        crew.seriesOver(PLANNER, group, dates);
        shows("of several dates");
        crew.seriesNamed(PLANNER, group, dates.subList(0, 1));
        crew.seriesOver(PLANNER, group, dates.subList(0, 1));
        shows("of one date that is left");
        crew.absent(one, PLANNER, group, date, false);
        shows("and nobody else is free");
    }

    private void remind(Session date) {
        Clock dayBefore = Clock.fixed(LocalDateTime.of(2026, 11, 24, 10, 0).atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);
        Reminders forgetful = new Reminders() {
            @Override
            public List<Session> missing(LocalDateTime from, LocalDateTime to) {
                return List.of();
            }

            @Override
            public void add(Reminder reminder) {}
        };
        Reminding reminding = Wiring.wire(new Reminding(), here.memory.activities, here.memory.intakes, here.memory.enrolments, forgetful, here.words, here.outbox, dayBefore);
        reminding.remind(new Reminding.Due(date.id(), date.startsAt().toLocalDate()));
    }
}
