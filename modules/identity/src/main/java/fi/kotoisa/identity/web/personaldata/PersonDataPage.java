package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.ConsentId;
import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.personaldata.ConsentBook;
import fi.kotoisa.identity.application.personaldata.ConsentView;
import fi.kotoisa.identity.application.personaldata.DataRequests;
import fi.kotoisa.identity.application.personaldata.RequestView;
import fi.kotoisa.identity.application.personaldata.Restricting;
import fi.kotoisa.identity.application.register.FileView;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/person-data.xhtml}: what a person agrees to, what they asked about their data, and whether the use of the record is restricted. */
@Named
@RequestScoped
public class PersonDataPage {

    @Inject
    PersonFiles files;

    @Inject
    ConsentBook consents;

    @Inject
    DataRequests requests;

    @Inject
    Restricting restricting;

    @Inject
    SignedIn signedIn;

    @Inject
    DataTexts texts;

    @Inject
    Clock clock;

    private final Map<String, String> typed = new HashMap<>();
    private FileView file;
    private List<ConsentView> given = List.of();
    private List<RequestView> asked = List.of();
    private Optional<Restricting.Held> restriction = Optional.empty();

    @PostConstruct
    void load() {
        file = files.find(texts.person());
        given = consents.of(file.person());
        asked = requests.of(file.person());
        restriction = restricting.of(file.person());
        typed.putAll(Map.of("what", DataRequestKind.CORRECTION.name(), "asked-on", TimeKeeper.today(clock).toString(), "words", ""));
    }

    /** From now on the consent counts no more. */
    public String withdraw() {
        consents.withdraw(file.person(), new ConsentId(texts.id("withdraw")));
        return address(file.person(), "withdrawn");
    }

    /** Notes what the person asked. */
    public String note() {
        String words = typed.get("words").strip();
        if (words.isEmpty() || words.length() > DataRequests.LONGEST) {
            texts.wrong("words", "words");
        }
        Optional<LocalDate> on = texts.day("asked-on", typed.get("asked-on"));
        if (texts.anythingWrong()) {
            return "";
        }
        DataRequestKind kind = PageAsked.named(DataRequestKind.values(), typed.get("what")).orElse(DataRequestKind.CORRECTION);
        return requests.note(file.person(), kind, words, on.orElseThrow()) == DataRequests.Outcome.WRONG_DAY ? texts.wrong("asked-on", "future") : address(file.person(), "noted");
    }

    /** It may be used again. */
    public String lift() {
        restricting.lift(file.person());
        return address(file.person(), "lifted");
    }

    static String address(PersonId person, String done) {
        return "/identity/staff/person-data?faces-redirect=true&id=" + person + "&done=" + done;
    }

    public FileView getFile() {
        return file;
    }

    public List<ConsentView> getGiven() {
        return given;
    }

    /** What a consent is about, in a few words. */
    public String title(ConsentView consent) {
        String title = texts.say(consent.kind().key(consent.textVersion(), "title"));
        return consent.partner().map(name -> title + ": " + name).orElse(title);
    }

    /** What can be agreed to and is not yet; a kind that names a partner can always be. */
    public List<Choice> getKinds() {
        return List.of(ConsentKind.values()).stream()
                .filter(kind -> kind.namesPartner() || given.stream().noneMatch(each -> each.kind() == kind && each.holds()))
                .map(kind -> new Choice(kind.name(), texts.say(kind.key(kind.version(), "title"))))
                .toList();
    }

    public List<RequestView> getAsked() {
        return asked;
    }

    public List<Choice> getWhats() {
        return texts.choices(DataRequestKind.values(), "staff.data.request");
    }

    /** The ground of the restriction that holds; empty where the use of the record is not restricted. */
    public String getRestriction() {
        return restriction.map(held -> texts.word("staff.data.ground", held.ground()) + ", " + texts.day(held.since())).orElse("");
    }

    public boolean isRestricted() {
        return restriction.isPresent();
    }

    public boolean isMayAnswer() {
        return signedIn.may(Rights.DATA_REQUEST_ANSWER, file.organisation());
    }

    public boolean isMayConsent() {
        return signedIn.may(Rights.CONSENT_WRITE);
    }

    public boolean isMayExport() {
        return signedIn.may(Rights.PERSON_EXPORT);
    }

    public boolean isMayErase() {
        return signedIn.may(Rights.ERASURE_PROPOSE, file.organisation());
    }

    public String getDone() {
        return texts.done("given", "withdrawn", "noted", "lifted", "answered", "restricted", "keeping");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
