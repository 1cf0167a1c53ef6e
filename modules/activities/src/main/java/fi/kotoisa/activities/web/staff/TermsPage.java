package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.PeriodView;
import fi.kotoisa.activities.application.SchoolCalendar;
import fi.kotoisa.activities.application.SchoolCalendar.PeriodPage;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The terms and breaks of the schools: a list, and a form that adds one or changes one. */
@Named("termsPage")
@RequestScoped
public class TermsPage {

    private static final int NAME = 100;
    private static final int MOST_DAYS = 366;
    private static final String TERM = "TERM";
    private static final String HERE = "/activities/staff/terms?faces-redirect=true&done=";
    // days stand in figures, the same in every language
    private static final DateWords FIGURES = DateWords.in(Language.FI);

    @Inject
    SchoolCalendar calendar;

    @Inject
    PlanChoices choices;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    @Inject
    Clock clock;

    private final Map<String, String> typed = new HashMap<>();
    private Optional<PeriodView> chosen = Optional.empty();
    private PeriodPage page;
    private int number;

    @PostConstruct
    void look() {
        number = Math.min(asked.number("page"), SchoolCalendar.LAST_PAGE);
        page = calendar.page(isPast(), number);
        chosen = asked.text("period").isEmpty() ? Optional.empty() : Optional.of(calendar.find(asked.id("period")));
        typed.put("id", Ids.next().toString());
        typed.put("kind", TERM);
        chosen.ifPresent(this::fill);
    }

    private void fill(PeriodView period) {
        typed.put("version", String.valueOf(period.version()));
        typed.put("kind", period.term() ? TERM : "BREAK");
        typed.put("begins", FIGURES.dateWithYear(period.first()));
        typed.put("ends-on", FIGURES.dateWithYear(period.last()));
        typed.put("name-fi", period.nameFi());
        typed.put("name-sv", period.nameSv());
        typed.put("name-en", period.nameEn());
        typed.put("whose", period.whose().map(OrganisationId::toString).orElse(""));
    }

    /** Adds what was typed, or changes the one that was chosen. */
    public String save() {
        Optional<PeriodView.Wish> wish = read();
        if (wish.isEmpty() || errors.any()) {
            return "";
        }
        if (chosen.isEmpty()) {
            calendar.add(newId(), wish.get());
            return HERE + "saved";
        }
        return first(() -> calendar.change(chosen.get().id(), FormReader.version(typed), wish.get()), "saved");
    }

    public String remove() {
        return chosen.isEmpty() ? "" : first(() -> calendar.remove(chosen.get().id(), FormReader.version(typed)), "removed");
    }

    /** Does it, if nobody else changed it since it was shown; what was typed stays. */
    private String first(Runnable change, String done) {
        try {
            change.run();
        } catch (SomeoneWasQuicker lost) {
            chosen = Optional.of(calendar.find(chosen.orElseThrow().id()));
            typed.put("version", String.valueOf(chosen.get().version()));
            errors.onPage(texts.say("staff.term.error.quicker"));
            return "";
        }
        return HERE + done;
    }

    private Optional<PeriodView.Wish> read() {
        FormReader reader = new FormReader(typed, errors, texts);
        LocalDate today = LocalDate.now(clock);
        String fi = reader.text("name-fi", NAME, "staff.term.error.name");
        Optional<LocalDate> begins = reader.day("begins", today);
        Optional<LocalDate> ends = reader.day("ends-on", begins.orElse(today));
        if (begins.isPresent() && ends.isPresent()) {
            if (ends.get().isBefore(begins.get())) {
                reader.wrong("ends-on", "staff.term.error.order");
            } else if (ends.get().isAfter(begins.get().plusDays(MOST_DAYS))) {
                reader.wrong("ends-on", "staff.term.error.long");
            }
        }
        String sv = reader.text("name-sv", NAME);
        String en = reader.text("name-en", NAME);
        return begins.flatMap(first -> ends.map(last -> new PeriodView.Wish(reader.raw("kind").equals(TERM), first, last, fi, sv, en, whose(reader))));
    }

    private Optional<OrganisationId> whose(FormReader reader) {
        return choices.own().stream().map(OrganisationView::id).filter(id -> id.toString().equals(reader.raw("whose"))).findFirst();
    }

    private UUID newId() {
        try {
            return UUID.fromString(Objects.toString(typed.get("id"), ""));
        } catch (IllegalArgumentException bent) {
            return Ids.next();
        }
    }

    public PeriodPage getPage() {
        return page;
    }

    /** The one that is being changed. */
    public Optional<PeriodView> getChosen() {
        return chosen;
    }

    public String getHeading() {
        return chosen.map(period -> texts.say("staff.term.edit", period.name())).orElseGet(() -> texts.say("staff.term.new"));
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** One's own organisations; the first choice of the list is everybody. */
    public List<Choice> getOwners() {
        return choices.getOrganisations();
    }

    public List<Choice> getKinds() {
        return List.of(new Choice(TERM, texts.say("staff.term.kind.TERM")), new Choice("BREAK", texts.say("staff.term.kind.BREAK")));
    }

    public boolean isPast() {
        return asked.text("past").equals("1");
    }

    /** What was done just before: saved or removed; empty for nothing. */
    public String getDone() {
        return asked.text("done");
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return number == 0 ? "" : query(number - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return page.more() && number < SchoolCalendar.LAST_PAGE ? query(number + 1) : "";
    }

    private String query(int to) {
        return "?page=" + to + (isPast() ? "&past=1" : "");
    }
}
