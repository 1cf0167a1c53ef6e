package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.SessionId;
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

    private HolesView view;

    /** A day with its dates. */
    public record Day(LocalDate date, List<Hole> holes) {}

    @PostConstruct
    void look() {
        view = holes.page(Math.max(0, asked.number("page") - 1));
    }

    /** Asks those who could lead the date whose button was pressed. */
    public String callLeaders() {
        standingIn.call(new SessionId(asked.id("leaders")));
        return again();
    }

    /** Asks volunteers for the date whose button was pressed. */
    public String callHosts() {
        hostCalling.call(new SessionId(asked.id("helpers")));
        return again();
    }

    private String again() {
        return "/activities/staff/holes?faces-redirect=true&page=" + getPage() + "&called=1";
    }

    public HolesView getView() {
        return view;
    }

    public boolean isCalled() {
        return asked.text("called").equals("1");
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
