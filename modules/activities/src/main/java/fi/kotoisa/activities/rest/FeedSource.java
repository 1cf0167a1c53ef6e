package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.activities.application.FeedFetcher;
import fi.kotoisa.activities.application.FeedFetcher.Fetched;
import fi.kotoisa.activities.application.Importing;
import fi.kotoisa.activities.feeds.FeedReader;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Problem.Flaw;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where a feed comes from: the body of a request or an address. Nothing is read or asked for before it is known that the sender plans for the organisation. */
@RequestScoped
class FeedSource {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LANGUAGE = 10;

    @Inject
    Importing importing;

    @Inject
    FeedFetcher fetcher;

    @Inject
    SignedIn signedIn;

    @Inject
    Asking asking;

    /** The organisation that the address of the request names. @throws Refused where it names none */
    OrganisationId organiser() {
        Optional<String> typed = asking.parameter("organiser");
        Optional<UUID> id = typed.flatMap(PeopleAndPlaces::id);
        Asking.refuse(id.isPresent() ? List.of() : List.of(new Flaw("query", "organiser", typed.isPresent() ? "not-understood" : "missing")));
        return new OrganisationId(id.orElseThrow());
    }

    /**
     * Keeps a file to be looked at.
     *
     * @return the import
     * @throws Refused 413 where it is larger than the page lets through, 400 where it is no feed
     */
    UUID sent(InputStream content) {
        OrganisationId organiser = organiser();
        String name = asking.parameter("name").map(String::strip).orElse("");
        Optional<String> code = asking.parameter("language");
        Optional<Language> language = language(code);
        List<Flaw> flaws = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            flaws.add(new Flaw("query", "name", name.isEmpty() ? "missing" : "too-long"));
        }
        if (language.isEmpty()) {
            flaws.add(new Flaw("query", "language", "not-a-language-of-ours"));
        }
        Asking.refuse(flaws);
        signedIn.require(ActivityRights.PLAN, organiser);
        return keep("", organiser, name, Optional.empty(), language.orElseThrow(), whole(content));
    }

    private static byte[] whole(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(FeedReader.USUAL_LIMIT + 1);
            if (bytes.length > FeedReader.USUAL_LIMIT) {
                // whoever still sends when the connection is closed would never see the answer
                content.transferTo(OutputStream.nullOutputStream());
                throw new Refused(Problem.of(413, "too-large", "A file may have 7 MiB"));
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new Refused(Problem.of(400));
        }
    }

    /**
     * Fetches what is at an address and keeps it to be looked at.
     *
     * @return the import
     * @throws Refused where nothing can be fetched there, or no feed
     */
    UUID fetched(JsonBody body) {
        Optional<UUID> organiser = PeopleAndPlaces.named(body, "organiser");
        String address = body.text("address", FeedFetcher.LONGEST_ADDRESS);
        Optional<Language> language = language(body.textIfAny("language", LONGEST_LANGUAGE));
        if (language.isEmpty()) {
            body.flaw("language", "not-a-language-of-ours");
        }
        body.check();
        OrganisationId planner = new OrganisationId(organiser.orElseThrow());
        signedIn.require(ActivityRights.PLAN, planner);
        Fetched fetched = fetcher.fetch(address);
        fetched.failure().ifPresent(why -> Asking.refuse(List.of(new Flaw("body", "/address", "fetch-" + Written.word(why)))));
        return keep("/address", planner, address, Optional.of(address), language.orElseThrow(), fetched.content().orElseThrow());
    }

    private UUID keep(String place, OrganisationId organiser, String name, Optional<String> address, Language language, byte[] content) {
        try {
            return importing.read(organiser, name, address, language.tag(), content);
        } catch (NotAFeedException noFeed) {
            throw new Refused(Problem.flawed(List.of(new Flaw("body", place, "feed-" + Written.word(noFeed.reason())))));
        }
    }

    /** Finnish where nobody says another, as on the page. */
    private static Optional<Language> language(Optional<String> code) {
        return code.isEmpty() ? Optional.of(Language.FI) : code.flatMap(Language::of).filter(Language::forResidents);
    }
}
