package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.activities.application.FeedFetcher;
import fi.kotoisa.activities.application.FeedFetcher.Fetched;
import fi.kotoisa.activities.application.ImportLine;
import fi.kotoisa.activities.application.Importing;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bringing a feed in, from a file or an address. What was read is looked at on the next page before anything is taken over. */
@Named
@RequestScoped
public class ImportPage {

    private static final int PAGE = 20;

    @Inject
    Importing importing;

    @Inject
    FeedFetcher fetcher;

    @Inject
    Organisations organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    @Inject
    HttpServletRequest request;

    private String organiser = "";
    private String address = "";
    private int page;

    /** Before the page is shown: only planners see it. */
    public void open() {
        signedIn.person();
        if (!signedIn.may(ActivityRights.PLAN)) {
            throw new NotAllowed(ActivityRights.PLAN);
        }
    }

    /** Reads the chosen file. */
    public String upload() throws IOException, ServletException {
        Part file = request.getPart("file");
        if (file == null || file.getSize() == 0) {
            errors.at("file", texts().get("staff.import.file.missing"));
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            String name = Optional.ofNullable(file.getSubmittedFileName()).map(given -> Path.of(given.replace('\\', '/').replaceAll(".*/", "")).toString()).orElse("");
            return read("file", name, Optional.empty(), content.readAllBytes());
        }
    }

    /** Fetches the feed from the typed address. */
    public String fetch() {
        if (address.isBlank()) {
            errors.at("address", texts().get("staff.import.failure.NO_ADDRESS"));
            return null;
        }
        Fetched fetched = fetcher.fetch(address);
        if (fetched.failure().isPresent()) {
            errors.at("address", texts().get("staff.import.failure." + fetched.failure().get()));
            return null;
        }
        return read("address", address.strip(), Optional.of(address.strip()), fetched.content().orElseThrow());
    }

    private String read(String field, String name, Optional<String> from, byte[] content) {
        try {
            UUID id = importing.read(organisation(), name, from, content);
            return "/activities/staff/import-preview?faces-redirect=true&id=" + id;
        } catch (NotAFeedException noFeed) {
            errors.at(field, texts().get("staff.import.no-feed." + noFeed.reason()));
            return null;
        }
    }

    private OrganisationId organisation() {
        List<OrganisationView> mine = mine();
        return mine.stream().map(OrganisationView::id).filter(id -> id.toString().equals(organiser)).findFirst().orElseGet(() -> mine.get(0).id());
    }

    private List<OrganisationView> mine() {
        List<OrganisationView> mine = organisations.ofPerson(signedIn.person(), ActivityRights.PLAN);
        if (mine.isEmpty()) {
            throw new NotAllowed(ActivityRights.PLAN);
        }
        return mine;
    }

    /** The organisations to choose from; nothing to choose where there is one. */
    public List<Choice> getOrganisers() {
        return mine().stream().map(one -> new Choice(one.id().toString(), one.name())).toList();
    }

    /** What was read lately, newest first, with one line more than a page where another page follows. */
    public List<ImportLine> getLately() {
        return importing.newest(organisation(), page * PAGE, PAGE);
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

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    private Texts texts() {
        return Texts.of("activities", language.language()).orElseThrow();
    }
}
