package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.activities.application.FeedFetcher;
import fi.kotoisa.activities.application.FeedFetcher.Fetched;
import fi.kotoisa.activities.application.ImportLine;
import fi.kotoisa.activities.application.Importing;
import fi.kotoisa.activities.feeds.FeedReader;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.activities.feeds.NotAFeedException.Reason;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.NotAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import fi.kotoisa.look.Choice;
import fi.kotoisa.platform.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bringing a feed in, from a file or an address. What was read is looked at on the next page before anything is taken over. */
@Named
@RequestScoped
public class ImportPage {

    private static final int PAGE = 20;
    /** Added to the name of a file field by the page's script when it kept back a file that no server takes. */
    private static final String NOT_SENT = "-not-sent";

    @Inject
    Importing importing;

    @Inject
    FeedFetcher fetcher;

    @Inject
    PlanChoices choices;

    @Inject
    Errors errors;

    @Inject
    StaffTexts texts;

    @Inject
    HttpServletRequest request;

    private String organiser = "";
    private String address = "";
    private String language = Language.FI.code();
    private int page;
    private Optional<List<ImportLine>> lately = Optional.empty();

    /** Before the page is shown: only planners see it. */
    public void open() {
        organisation();
    }

    /** Reads the chosen file, or what is at the typed address. */
    public String read() throws IOException, ServletException {
        if (request.getParameter("file" + NOT_SENT) != null) {
            return tooLarge();
        }
        if (choices.lost(organiser)) {
            errors.at(choices.isSeveralOrganisations() ? "organiser" : "", texts.say("staff.plan.error.organiser"));
            return null;
        }
        Optional<Part> file = chosen();
        if (file.isPresent() && !address.isBlank()) {
            errors.at("address", texts.say("staff.import.both"));
            return null;
        }
        if (file.isEmpty() && address.isBlank()) {
            errors.at("file", texts.say("staff.import.missing"));
            return null;
        }
        return file.isPresent() ? upload(file.get()) : fetch();
    }

    private Optional<Part> chosen() throws IOException, ServletException {
        boolean canCarryFiles = Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/form-data");
        return Optional.ofNullable(canCarryFiles ? request.getPart("file") : null).filter(part -> !Optional.ofNullable(part.getSubmittedFileName()).orElse("").isBlank());
    }

    private String upload(Part file) throws IOException {
        if (file.getSize() > FeedReader.USUAL_LIMIT) {
            return tooLarge();
        }
        try (InputStream content = file.getInputStream()) {
            return keep("file", file.getSubmittedFileName().replaceAll(".*[/\\\\]", ""), Optional.empty(), content.readAllBytes());
        }
    }

    private String tooLarge() {
        errors.at("file", texts.say("staff.import.no-feed." + Reason.TOO_LARGE));
        return null;
    }

    private String fetch() {
        Fetched fetched = fetcher.fetch(address);
        if (fetched.failure().isPresent()) {
            errors.at("address", texts.say("staff.import.failure." + fetched.failure().get()));
            return null;
        }
        return keep("address", address.strip(), Optional.of(address.strip()), fetched.content().orElseThrow());
    }

    private String keep(String field, String name, Optional<String> from, byte[] content) {
        try {
            UUID id = importing.read(organisation(), name, from, Language.of(language).orElse(Language.FI).tag(), content);
            return "/activities/staff/import-preview?faces-redirect=true&id=" + id;
        } catch (NotAFeedException noFeed) {
            errors.at(field, texts.say("staff.import.no-feed." + noFeed.reason()));
            return null;
        }
    }

    private OrganisationId organisation() {
        List<OrganisationView> mine = choices.own();
        if (mine.isEmpty()) {
            throw new NotAllowed(ActivityRights.PLAN);
        }
        return mine.stream().map(OrganisationView::id).filter(id -> id.toString().equals(organiser)).findFirst().orElseGet(() -> mine.get(0).id());
    }

    /** What was read lately, newest first. */
    public List<ImportLine> getLately() {
        if (lately.isEmpty()) {
            lately = Optional.of(importing.newest(organisation(), page * PAGE, PAGE));
        }
        return lately.get();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, 1000));
    }

    public int getPageSize() {
        return PAGE;
    }

    public String getOrganiser() {
        return organiser;
    }

    public void setOrganiser(String organiser) {
        this.organiser = organiser;
    }

    /** In what a calendar may be written, by the names that the languages have for themselves. */
    public List<Choice> getLanguages() {
        return Language.ofResidents().stream().map(Choice::of).toList();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
