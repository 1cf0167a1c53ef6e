package fi.kotoisa.volunteering.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.volunteering.application.Hosting;
import fi.kotoisa.volunteering.application.OpenShifts;
import fi.kotoisa.volunteering.application.OwnShift;
import fi.kotoisa.volunteering.application.ShiftList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The shifts that a volunteer has and those that want somebody, day by day, with one button each or the reason in words. */
@Named
@RequestScoped
public class ShiftsPage {

    private static final String HERE = "/volunteering/shifts";
    private static final int LAST_PAGE = 1000;

    @Inject
    Hosting hosting;

    @Inject
    OpenShifts open;

    @Inject
    ShiftWords words;

    @Inject
    ShiftNotices notices;

    @Inject
    CurrentLanguage current;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private List<OwnShift> own = List.of();
    private ShiftList list = new ShiftList(List.of(), false);
    private Optional<ShiftNotice> notice = Optional.empty();

    /** A day with its rows. */
    public record Day(LocalDate date, List<ShiftCard> rows) {}

    /** Before the page is shown. */
    public void open() {
        own = open.own(current.language());
        if (!isOwnOnly()) {
            list = open.page(getPage() - 1, current.language());
        }
        notice = notices.of(parameter("said"), parameter("session"));
    }

    /** Takes the shift whose button was pressed; the page that follows says what came of it. */
    public String take() {
        SessionId session = session(parameter("take"));
        return after(hosting.take(session).name(), session);
    }

    /** Gives the shift back whose button was pressed. */
    public String giveBack() {
        SessionId session = session(parameter("give-back"));
        return after(ShiftNotices.BACK + hosting.giveBack(session).name(), session);
    }

    private String after(String said, SessionId session) {
        return HERE + "?faces-redirect=true&page=" + getPage() + (isOwnOnly() ? "&show=own" : "") + "&said=" + said + "&session=" + session;
    }

    private static SessionId session(String text) {
        try {
            return SessionId.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    public Optional<ShiftNotice> getNotice() {
        return notice;
    }

    /** Whether only the own shifts are shown. */
    public boolean isOwnOnly() {
        return parameter("show").equals("own");
    }

    /** The number of the page, from 1. */
    public int getPage() {
        String typed = parameter("page");
        return typed.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }

    public int getOwnCount() {
        return (int) own.stream().filter(shift -> !shift.cancelled()).count();
    }

    /** The own shift that comes next, above the first page of the others. */
    public List<ShiftCard> getNext() {
        return next().map(words::card).stream().toList();
    }

    public LocalDate getNextDay() {
        return next().map(shift -> shift.startsAt().toLocalDate()).orElseGet(this::getToday);
    }

    private Optional<OwnShift> next() {
        return isOwnOnly() || getPage() > 1 ? Optional.empty() : own.stream().findFirst();
    }

    /** The days of this page; the shift that stands above is left out. */
    public List<Day> getDays() {
        String above = next().map(shift -> shift.session().toString()).orElse("");
        Stream<ShiftCard> cards = isOwnOnly() ? own.stream().map(words::card) : list.rows().stream().map(words::card);
        Map<LocalDate, List<ShiftCard>> byDay = cards.filter(card -> !card.session().equals(above))
                .collect(groupingBy(card -> card.from().toLocalDate(), LinkedHashMap::new, toList()));
        return byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    }

    public LocalDate getToday() {
        return LocalDateTime.now(clock).toLocalDate();
    }

    /** The address of the page before; empty on the first. */
    public String getPreviousAddress() {
        return isOwnOnly() || getPage() == 1 ? "" : address(getPage() - 1);
    }

    /** The address of the page after; empty on the last. */
    public String getNextAddress() {
        return list.more() ? address(getPage() + 1) : "";
    }

    private String address(int page) {
        return "/" + current.language().code() + HERE + "?page=" + page;
    }
}
