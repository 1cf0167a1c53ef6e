package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.AskingOutcome;
import fi.kotoisa.activities.application.Holes;
import fi.kotoisa.activities.application.Holes.Hole;
import fi.kotoisa.activities.application.Holes.HolesView;
import fi.kotoisa.activities.application.HostCalling;
import fi.kotoisa.activities.application.StandingIn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which dates of the coming days lack somebody, day by day, with what can be done about each beside it. */
@Named("holesPage")
@RequestScoped
public class HolesPage {

    @Inject
    Holes holes;

    @Inject
    StandingIn standingIn;

    @Inject
    HostCalling hostCalling;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    private HolesView view;

    /** A day with its dates. */
    public record Day(LocalDate date, List<Hole> holes) {}

    @PostConstruct
    void look() {
        view = holes.page(Math.max(0, asked.number("page") - 1));
    }

    /** Asks those who could lead the date whose button was pressed. */
    public String callLeaders() {
        return after(standingIn.call(new SessionId(asked.id("leaders"))));
    }

    /** Asks volunteers for the date whose button was pressed. */
    public String callHosts() {
        return after(hostCalling.call(new SessionId(asked.id("helpers"))));
    }

    private String after(AskingOutcome said) {
        return "/activities/staff/holes?faces-redirect=true&page=" + getPage() + "&said=" + said;
    }

    public HolesView getView() {
        return view;
    }

    /** What came of pressing a button; empty otherwise. */
    public String getSaid() {
        return Arrays.stream(AskingOutcome.values()).filter(outcome -> outcome.name().equals(asked.text("said"))).findFirst()
                .map(outcome -> texts.say("staff.holes.said." + outcome)).orElse("");
    }

    /** Whether somebody was asked. */
    public boolean isFine() {
        return List.of("ASKED", "BEFORE").contains(asked.text("said"));
    }

    public List<Day> getDays() {
        Map<LocalDate, List<Hole>> days = view.holes().stream().collect(Collectors.groupingBy(hole -> hole.date().startsAt().toLocalDate(), LinkedHashMap::new, Collectors.toList()));
        return days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    }

    /** The number of the page, from 1. */
    public int getPage() {
        return Math.min(Math.max(1, asked.number("page")), view.pages());
    }
}
