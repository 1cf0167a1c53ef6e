package fi.kotoisa.web;

import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the page of a fault says: what happened, whose fault it is, and what can be done now. */
@Named
@RequestScoped
public class FaultPage {

    private enum Kind {
        ABSENT("fault.absent.heading", "fault.absent.lead"),
        DENIED("fault.denied.heading", "fault.denied.lead"),
        EXPIRED("fault.expired.heading", "fault.expired.lead"),
        UNREADABLE("fault.unreadable.heading", "fault.unreadable.lead"),
        BROKEN("fault.broken.heading", "fault.broken.lead");

        private final String heading;
        private final String lead;

        Kind(String heading, String lead) {
            this.heading = heading;
            this.lead = lead;
        }

        static Kind of(int status) {
            return switch (status) {
                case 404, 405 -> ABSENT;
                case 401, 403 -> DENIED;
                case 409, 412, 428 -> EXPIRED;
                case 400, 406, 411, 413, 414, 415, 421, 422, 431 -> UNREADABLE;
                default -> BROKEN;
            };
        }
    }

    /** The key of what is said about this status. */
    static String lead(int status) {
        return Kind.of(status).lead;
    }

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentLanguage current;

    private Kind kind;

    /** @throws NotFound when somebody asks for this page as such */
    @PostConstruct
    void read() {
        Object status = Optional.ofNullable(request.getAttribute(Faults.STATUS)).orElseGet(() -> request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        if (status == null) {
            throw new NotFound();
        }
        kind = Kind.of((Integer) status);
    }

    public String getHeading() {
        return say(kind.heading);
    }

    public String getLead() {
        return say(kind.lead);
    }

    /** The number under which the log tells more; empty where the log has nothing to tell. */
    public String getNumber() {
        return Optional.ofNullable(request.getAttribute(Faults.NUMBER)).map(String::valueOf).orElse("");
    }

    /** Whether opening the same page again may help. */
    public boolean isWorthAnotherTry() {
        return kind == Kind.EXPIRED || kind == Kind.BROKEN;
    }

    /** The address that was asked for, or of the form that was sent, as a path of our own. */
    public String getAgain() {
        Object kept = request.getAttribute(Faults.AGAIN);
        Object asked = kept != null ? kept : Optional.ofNullable(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI)).orElseGet(request::getRequestURI);
        // two slashes at the beginning would be another host
        return String.valueOf(asked).replaceFirst("^/{2,}", "/");
    }

    private String say(String key) {
        return Texts.of("web", current.language()).map(texts -> texts.get(key)).orElse(key);
    }
}
