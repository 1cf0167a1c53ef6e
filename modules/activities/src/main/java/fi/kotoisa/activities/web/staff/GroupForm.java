package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.NewGroup;
import fi.kotoisa.activities.application.NewGroup.Rhythm;
import fi.kotoisa.activities.application.NewGroup.Words;
import fi.kotoisa.activities.application.PlaceWish;
import fi.kotoisa.identity.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the form of a new group. */
final class GroupForm {

    static final String FINNISH = "fi";
    private static final int TITLE = 200;
    private static final int SUMMARY = 500;
    private static final int BRING = 300;
    private static final int SPOKEN = 300;
    private static final int MOST_PLACES = 10_000;
    private static final int MOST_CARE = 200;
    private static final int MOST_HOSTS = 20;
    private static final int MOST_DATES = 60;
    private static final int MOST_YEARS = 2;

    private final FormReader reader;
    private final PlaceForm place;
    private final SpokenLanguages languages;
    private final LocalDate today;

    GroupForm(FormReader reader, PlaceForm place, SpokenLanguages languages, LocalDate today) {
        this.reader = reader;
        this.place = place;
        this.languages = languages;
        this.today = today;
    }

    /**
     * What was typed as a group; useful only where no error was found.
     *
     * @param others codes of the languages beside Finnish that texts may be given in
     */
    Optional<NewGroup> read(ActivityId id, List<String> others, Optional<PersonId> leader) {
        Map<String, Words> words = words(others);
        Set<String> tags = spoken();
        PlaceWish where = place.read(reader, true);
        Optional<Rhythm> rhythm = rhythm();
        SignUpKind signUp = reader.choice("sign-up", SignUpKind.class, SignUpKind.NONE);
        int capacity = signUp == SignUpKind.NONE ? 0 : reader.number("capacity", 1, MOST_PLACES);
        int care = reader.number("care", 0, MOST_CARE, 0);
        int hosts = reader.number("hosts", 0, MOST_HOSTS, 0);
        return rhythm.map(times -> new NewGroup(id, words, tags, reader.choice("level", LanguageLevel.class, LanguageLevel.NONE),
                reader.choice("audience", Audience.class, Audience.EVERYONE), reader.ticked("free"), signUp, capacity, care, hosts, leader, where, times));
    }

    private Map<String, Words> words(List<String> others) {
        Map<String, Words> words = new LinkedHashMap<>();
        words.put(FINNISH, new Words(reader.text("title-fi", TITLE, "staff.plan.error.title"), reader.text("summary-fi", SUMMARY), reader.text("bring-fi", BRING)));
        for (String code : others) {
            Words said = new Words(reader.text("title-" + code, TITLE), reader.text("summary-" + code, SUMMARY), reader.text("bring-" + code, BRING));
            boolean nothing = said.title().isEmpty() && said.summary().isEmpty() && said.bring().isEmpty();
            if (said.title().isEmpty() && !nothing) {
                reader.wrong("title-" + code, "staff.plan.error.title");
            }
            if (!said.title().isEmpty()) {
                words.put(code, said);
            }
        }
        return words;
    }

    private Set<String> spoken() {
        Set<String> tags = new HashSet<>();
        String typed = reader.text("spoken", SPOKEN, "staff.plan.error.languages");
        Arrays.stream(typed.split("[,;،/]")).map(String::strip).filter(name -> !name.isEmpty())
                .forEach(name -> languages.tagOf(name).ifPresentOrElse(tags::add, () -> reader.wrong("spoken", "staff.plan.error.language", name)));
        return tags;
    }

    private Optional<Rhythm> rhythm() {
        Optional<LocalDate> first = first();
        Optional<LocalTime> from = reader.time("from");
        Optional<LocalTime> to = reader.time("to");
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            reader.wrong("to", "staff.form.error.order");
            to = Optional.empty();
        }
        int every = reader.number("every", 1, 4);
        int count = reader.number("count", 1, MOST_DATES);
        return first.isEmpty() || from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rhythm(first.get(), from.get(), to.get(), every, count, reader.ticked("skip-holidays")));
    }

    private Optional<LocalDate> first() {
        Optional<LocalDate> first = reader.day("first", today);
        if (first.filter(day -> day.isBefore(today)).isPresent()) {
            reader.wrong("first", "staff.plan.error.past");
            return Optional.empty();
        }
        if (first.filter(day -> day.isAfter(today.plusYears(MOST_YEARS))).isPresent()) {
            reader.wrong("first", "staff.plan.error.far");
            return Optional.empty();
        }
        return first;
    }
}
