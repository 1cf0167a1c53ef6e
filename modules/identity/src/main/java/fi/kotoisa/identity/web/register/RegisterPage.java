package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.ComingDates;
import fi.kotoisa.identity.application.register.RegisterRow;
import fi.kotoisa.identity.application.register.RegisterSearch;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/**
 * Behind {@code staff/register.xhtml}: the people of the register. What is looked for is sent in a form and never stands in an address, which logs and histories keep; the first page of all
 * needs no search.
 */
@Named
@RequestScoped
public class RegisterPage {

    @Inject
    RegisterSearch search;

    @Inject
    ComingDates dates;

    @Inject
    SignedIn signedIn;

    @Inject
    RegisterTexts texts;

    private String q = "";
    private boolean own;
    private String page = "";
    private List<RegisterRow> rows = List.of();
    private List<RegisterRow> alike = List.of();
    private boolean looked;
    private Optional<Integer> coming = Optional.empty();

    @PostConstruct
    void begin() {
        // the buttons under the list are there only where they were shown: so what was sent is read before they are asked for
        q = texts.text("q");
        page = texts.text("page");
        own = !isWide() || "true".equals(texts.text("own"));
    }

    /** Looks for what was typed, from the first page on. */
    public String find() {
        page = "0";
        looked = false;
        return "";
    }

    public String next() {
        return turn(1);
    }

    public String previous() {
        return turn(-1);
    }

    private String turn(int by) {
        page = String.valueOf(Math.max(0, number() + by));
        looked = false;
        return "";
    }

    private int number() {
        return page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
    }

    private void look() {
        if (!looked) {
            String typed = q.length() <= RegisterSearch.LONGEST ? q.strip() : q.substring(0, RegisterSearch.LONGEST).strip();
            rows = search.page(typed, own, number());
            alike = typed.isEmpty() || number() > 0 ? List.of() : search.alike(typed, own, rows);
            looked = true;
        }
    }

    public List<RegisterRow> getRows() {
        look();
        return rows.stream().limit(RegisterSearch.PAGE).toList();
    }

    /** Those whose names sound alike. */
    public List<RegisterRow> getAlike() {
        look();
        return alike;
    }

    public boolean isMore() {
        look();
        return rows.size() > RegisterSearch.PAGE;
    }

    public boolean isBefore() {
        return number() > 0;
    }

    /** How many days come for the people one works with, in words; empty for none, and while somebody is looked for. */
    public String getComing() {
        if (coming.isEmpty()) {
            coming = Optional.of(q.isBlank() && number() == 0 ? dates.count() : 0);
        }
        return coming.get() == 0 ? "" : texts.say("staff.coming.link", coming.get());
    }

    /** Whether the person who asks sees the records of an organisation beside those they work with. */
    public boolean isWide() {
        return signedIn.may(Rights.REGISTER_WIDE);
    }

    /** What was just done, in words. */
    public String getDone() {
        return switch (texts.text("done")) {
            case "hidden" -> texts.say("staff.register.done.hidden");
            default -> "";
        };
    }

    public String getQ() {
        return q;
    }

    public void setQ(String typed) {
        q = typed;
    }

    public boolean isOwn() {
        return own;
    }

    public void setOwn(boolean only) {
        own = only;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String number) {
        page = number;
    }
}
