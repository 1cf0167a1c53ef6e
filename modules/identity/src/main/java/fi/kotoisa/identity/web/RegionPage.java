package fi.kotoisa.identity.web;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.RegionMemberId;
import fi.kotoisa.identity.application.KeepingRegions;
import fi.kotoisa.identity.application.KeepingRegions.Outcome;
import fi.kotoisa.identity.application.OrganisationDetails;
import fi.kotoisa.identity.application.OrganisationDetails.Details;
import fi.kotoisa.identity.application.RegionMembers;
import fi.kotoisa.identity.application.RegionMembers.Line;
import fi.kotoisa.identity.application.RegionMembers.Lines;
import fi.kotoisa.identity.application.RegionMembers.Phase;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/region.xhtml}: which municipalities belong to a region, and from when to when. */
@Named
@RequestScoped
public class RegionPage {

    @Inject
    OrganisationDetails organisations;

    @Inject
    RegionMembers members;

    @Inject
    KeepingRegions keeping;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    @Inject
    Clock clock;

    private final Map<String, String> typed = new HashMap<>();
    private Details region;
    private Lines lines;

    /** A membership in words. */
    public record Row(String id, String municipality, String organisation, boolean own, LocalDate from, LocalDate to, String phase, String phaseText, boolean open) {}

    @PostConstruct
    void load() {
        region = organisations.find(new OrganisationId(asked.id("id")));
        look();
        typed.put("from", today().toString());
        lines.rows().forEach(line -> typed.put(last(line.id()), today().toString()));
    }

    private void look() {
        lines = members.ofRegion(region.id(), asked.page("page"));
        lines.rows().forEach(line -> typed.put("version-" + line.id(), String.valueOf(line.version())));
    }

    private LocalDate today() {
        return TimeKeeper.today(clock);
    }

    private static String last(RegionMemberId id) {
        return "last-" + id;
    }

    /** @return the same page by a new request, or nothing when something must be put right */
    public String add() {
        StaffForm form = new StaffForm(typed, errors, asked.texts());
        Optional<OrganisationId> municipality = members.municipalities().stream().map(OrganisationView::id).filter(id -> id.toString().equals(form.typed("municipality"))).findFirst();
        form.complain(municipality.isEmpty(), "municipality", "staff.region.municipality.missing");
        Optional<LocalDate> from = form.day("from", "staff.day.wrong");
        form.complain(form.typed("from").isEmpty(), "from", "staff.day.wrong");
        Optional<LocalDate> to = form.day("to", "staff.day.wrong");
        form.complain(from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent(), "to", "staff.day.order");
        if (!form.fine()) {
            return "";
        }
        Outcome outcome = keeping.add(region.id(), municipality.get(), from.get(), to);
        return answer(outcome, "added", switch (outcome) {
            case NO_REGION -> "";
            case IN_THE_PAST, PLACE_CLOSED -> "from";
            case DONE, NO_MUNICIPALITY, MEMBER_THERE, ENDS_EARLIER -> "municipality";
        });
    }

    /** Ends a membership on the day that was typed beside it. */
    public String end(String id) {
        StaffForm form = new StaffForm(typed, errors, asked.texts());
        Optional<LocalDate> last = form.day("last-" + id, "staff.day.wrong");
        form.complain(form.typed("last-" + id).isEmpty(), "last-" + id, "staff.day.wrong");
        return last.map(day -> end(RegionMemberId.fromString(id), day)).orElse("");
    }

    /** Ends a membership at once, or takes one back that has not begun. */
    public String endNow(String id) {
        return end(RegionMemberId.fromString(id), today().minusDays(1));
    }

    private String end(RegionMemberId id, LocalDate lastDay) {
        try {
            return answer(keeping.end(id, PageAsked.version(typed.getOrDefault("version-" + id, "")), lastDay), "ended", last(id));
        } catch (SomeoneWasQuicker lost) {
            look();
            // only what holds today has a field for its last day
            boolean field = lines.rows().stream().anyMatch(line -> line.id().equals(id) && line.phase() == Phase.PRESENT);
            errors.at(field ? last(id) : "", asked.say("staff.quicker"));
            return "";
        }
    }

    private String answer(Outcome outcome, String done, String field) {
        if (outcome != Outcome.DONE) {
            errors.at(field, asked.say("staff.region.refused." + PageAsked.lower(outcome)));
            return "";
        }
        return "/identity/staff/region?faces-redirect=true&id=" + region.id() + "&done=" + done;
    }

    public Details getRegion() {
        return region;
    }

    public List<Row> getRows() {
        return lines.rows().stream().map(this::row).toList();
    }

    private Row row(Line line) {
        String phase = PageAsked.lower(line.phase());
        return new Row(line.id().toString(), line.name(), line.other().toString(), line.own(), line.from(), line.to().orElse(null), phase, asked.say("staff.account.phase." + phase), line.open());
    }

    /** From when to when, in words, for lists of those that hold today or later. */
    static String days(Line line, PageAsked asked) {
        DateWords words = DateWords.in(asked.language());
        String from = asked.say("staff.region.from", words.dateWithYear(line.from()));
        return line.to().map(last -> from + ", " + asked.say("staff.until", words.dateWithYear(last))).orElse(from);
    }

    public List<Choice> getMunicipalities() {
        return members.municipalities().stream().map(view -> new Choice(view.id().toString(), view.name())).toList();
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return asked.page("page") == 0 ? "" : asked.query(asked.page("page") - 1, "id");
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return lines.more() ? asked.query(asked.page("page") + 1, "id") : "";
    }

    /** The page of the list, for the form that is sent from it. */
    public int getPage() {
        return asked.page("page");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        return asked.said("staff.region.done.", "added", "ended");
    }
}
