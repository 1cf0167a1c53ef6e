package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.AuditChain;
import fi.kotoisa.identity.application.AuditRow;
import fi.kotoisa.identity.application.AuditRows;
import fi.kotoisa.identity.application.ChainState;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Modules;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Behind {@code staff/audit.xhtml}: the audit log and whether it is whole. A search form that only asks: everything stands in the address. */
@Named
@RequestScoped
public class AuditPage {

    @Inject
    AuditRows rows;

    @Inject
    AuditChain chain;

    @Inject
    CurrentLanguage language;

    @Inject
    HttpServletRequest request;

    private final List<String> modules = Modules.names();
    private Optional<List<AuditRow>> found = Optional.empty();
    private Optional<ChainState> state = Optional.empty();

    public List<AuditRow> getRows() {
        return found().stream().limit(AuditRows.PAGE).toList();
    }

    public boolean isMore() {
        return found().size() > AuditRows.PAGE;
    }

    public int getPage() {
        return PageNumber.of(request);
    }

    /** The search as it stands in the address, for the links to other pages of it. */
    public String getSearch() {
        return "&action=" + URLEncoder.encode(getAction(), StandardCharsets.UTF_8) + "&day=" + URLEncoder.encode(getDay(), StandardCharsets.UTF_8)
                + (isAsked() ? "&check=1" : "");
    }

    public String getAction() {
        return typed("action");
    }

    public String getDay() {
        return typed("day");
    }

    /** Whether a day was asked for that is none. */
    public boolean isDayWrong() {
        return !getDay().isEmpty() && day().isEmpty();
    }

    /** Whether the whole chain shall be checked, which takes a while. */
    public boolean isAsked() {
        return request.getParameter("check") != null;
    }

    public boolean isWhole() {
        return state().whole();
    }

    /** What the check found, in words. */
    public String getChainWords() {
        Texts texts = Texts.of("identity", language.language()).orElseThrow();
        return state().damage()
                .map(damage -> texts.say("staff.audit.chain." + damage.kind().name().toLowerCase(Locale.ROOT), damage.number()))
                .orElseGet(() -> texts.say("staff.audit.chain.whole", state().sealed(), state().waiting()));
    }

    /** What was done, in words: each module has them for its own use cases. */
    public String deed(String action) {
        return words("staff.deed." + action, "");
    }

    public String outcome(String code) {
        return words("staff.outcome." + code, code);
    }

    /** How it came in: from a page, through the interface, or the server did it by itself. */
    public String way(String code) {
        return words("staff.way." + code, code);
    }

    private String words(String key, String otherwise) {
        return modules.stream().flatMap(module -> Texts.of(module, language.language()).stream()).flatMap(texts -> texts.pattern(key).stream()).findFirst().orElse(otherwise);
    }

    private ChainState state() {
        if (state.isEmpty()) {
            state = Optional.of(chain.verify());
        }
        return state.get();
    }

    private List<AuditRow> found() {
        if (found.isEmpty()) {
            found = Optional.of(rows.page(getAction(), day(), getPage()));
        }
        return found.get();
    }

    private Optional<LocalDate> day() {
        try {
            return getDay().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(getDay()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private String typed(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).map(String::strip).filter(text -> text.length() <= 120).orElse("");
    }
}
