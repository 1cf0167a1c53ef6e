package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.OwnDevices;
import fi.kotoisa.identity.application.OwnDevices.Device;
import fi.kotoisa.identity.application.OwnFactors;
import fi.kotoisa.identity.application.OwnFactors.Mine;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Shell;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Behind {@code my-account.xhtml}: how somebody signs in, and where they are signed in. */
@Named
@RequestScoped
public class MyAccountPage {

    private static final String SAME_PAGE = "/identity/my-account?faces-redirect=true&done=";

    @Inject
    OwnFactors factors;

    @Inject
    OwnDevices devices;

    @Inject
    CurrentPerson current;

    @Inject
    Shell shell;

    @Inject
    CurrentLanguage language;

    @Inject
    HttpServletRequest request;

    private Optional<Mine> mine = Optional.empty();
    private Optional<List<Device>> found = Optional.empty();

    /** One factor as a line. @param which as the page that removes it wants it */
    public record Line(String which, String name, String about) {}

    /** One device as a line. */
    public record DeviceLine(String mark, String name, String about, boolean here) {}

    /** @return the same page by a new request */
    public String end(String mark) {
        devices.end(mark);
        return SAME_PAGE + "out";
    }

    /** @return the same page by a new request */
    public String endOthers() {
        devices.endOthers();
        return SAME_PAGE + "others";
    }

    public Mine getMine() {
        if (mine.isEmpty()) {
            mine = Optional.of(factors.mine());
        }
        return mine.get();
    }

    public List<Line> getApps() {
        return getMine().appSince().map(since -> new Line(OwnFactors.APP, texts().get("factor.app"), since(since))).stream().toList();
    }

    public List<Line> getPasskeys() {
        return getMine().passkeys().stream()
                .map(key -> new Line(key.id(), key.name(), key.usedAt().map(used -> texts().say("mine.passkey.used", day(used))).orElseGet(() -> since(key.since()))))
                .toList();
    }

    public List<DeviceLine> getDevices() {
        return found().stream().limit(OwnDevices.PAGE).map(device -> new DeviceLine(device.mark(), device.words().isEmpty() ? texts().get("mine.device.unknown") : device.words(),
                texts().say("mine.device.when", moment(device.since()), moment(device.seen())), device.here())).toList();
    }

    /** Whether somebody is signed in anywhere else. */
    public boolean isElsewhere() {
        return found().size() > 1 || getPage() > 0;
    }

    public int getPage() {
        return PageNumber.of(request);
    }

    public boolean isMore() {
        return found().size() > OwnDevices.PAGE;
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        String what = Optional.ofNullable(request.getParameter("done")).orElse("");
        return List.of("added", "removed", "password", "out", "others").contains(what) ? texts().get("mine.done." + what) : "";
    }

    /** The first page of this person. */
    public String getHome() {
        return shell.path(SignInPage.firstPage(current.roles()));
    }

    private List<Device> found() {
        if (found.isEmpty()) {
            found = Optional.of(devices.page(getPage()));
        }
        return found.get();
    }

    private String since(LocalDateTime moment) {
        return texts().say("mine.since", day(moment));
    }

    private String day(LocalDateTime moment) {
        return DateWords.in(language.language()).dateWithYear(moment);
    }

    private String moment(LocalDateTime moment) {
        return DateWords.in(language.language()).dayAndTime(moment);
    }

    private Texts texts() {
        return Texts.of("identity", language.language()).orElseThrow();
    }
}
