package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.ConsentId;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.application.OwnLog;
import fi.kotoisa.identity.application.personaldata.DataRequests;
import fi.kotoisa.identity.application.personaldata.OwnData;
import fi.kotoisa.identity.application.personaldata.OwnData.Agreed;
import fi.kotoisa.identity.application.personaldata.OwnData.Asked;
import fi.kotoisa.identity.application.personaldata.OwnData.Mine;
import fi.kotoisa.identity.application.personaldata.PersonExports.Copy;
import fi.kotoisa.identity.web.CopySheet;
import fi.kotoisa.identity.web.CopyWords;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code my-data.xhtml}: what is held about whoever is signed in, what they agreed to and asked, and who has looked. */
@Named
@RequestScoped
public class MyDataPage {

    private static final String SAME_PAGE = "/identity/my-data?faces-redirect=true&done=";

    @Inject
    OwnData data;

    @Inject
    OwnLog log;

    @Inject
    CopyWords words;

    @Inject
    DataTexts texts;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage current;

    private final Map<String, String> typed = new HashMap<>();
    private Mine mine;
    private Optional<Copy> copy = Optional.empty();
    private Optional<CopySheet> sheet = Optional.empty();

    @PostConstruct
    void load() {
        mine = data.mine(current.language());
        typed.putAll(Map.of("what", "", "words", ""));
    }

    /** From now on the consent counts no more. */
    public String withdraw() {
        data.withdraw(new ConsentId(texts.id("withdraw")));
        return SAME_PAGE + "withdrawn";
    }

    /** Asks something about the own data. */
    public String ask() {
        Optional<DataRequestKind> kind = PageAsked.named(DataRequestKind.values(), typed.get("what"));
        if (kind.isEmpty()) {
            errors.at("what", texts.say("data.ask.what.missing"));
        }
        String text = typed.get("words").strip();
        if (text.isEmpty() || text.length() > DataRequests.LONGEST) {
            errors.at("words", texts.say("data.ask.words.missing"));
        }
        if (errors.any()) {
            return "";
        }
        data.ask(kind.orElseThrow(), text);
        return SAME_PAGE + "asked";
    }

    /** @return this page with everything that is held */
    public String showAll() {
        copy = Optional.of(data.copy(current.language()));
        return "";
    }

    /** @return this page with who has looked */
    public String showLog() {
        sheet = Optional.of(words.ownSheet(log.copy(current.language()), current.language()));
        return "";
    }

    public Mine getMine() {
        return mine;
    }

    /** What a consent is about, in a few words. */
    public String title(Agreed consent) {
        String title = texts.say(consent.kind().key(consent.textVersion(), "title"));
        return consent.partner().map(name -> title + ": " + name).orElse(title);
    }

    /** The words that the person agreed to. */
    public String words(Agreed consent) {
        return texts.say(consent.kind().key(consent.textVersion(), "text"), consent.partner().orElse(""));
    }

    /** When, as a fact of the copy names it. */
    public String when(Agreed consent) {
        String given = fact("givenOn", texts.day(consent.givenOn()));
        return consent.withdrawnOn().map(day -> given + ". " + fact("withdrawnOn", texts.day(day))).orElse(given);
    }

    /** When it was asked, and by when it is answered. */
    public String when(Asked request) {
        return fact("askedOn", texts.day(request.askedOn())) + ". " + fact("dueOn", texts.day(request.dueOn()));
    }

    private String fact(String key, String value) {
        return texts.say("export.fact." + key) + ": " + value;
    }

    public String kind(Asked request) {
        return texts.say("export.value.request." + request.kind());
    }

    public String state(Asked request) {
        return texts.say("export.value." + request.state());
    }

    public List<Choice> getWhats() {
        return Arrays.stream(DataRequestKind.values()).map(each -> new Choice(each.name(), texts.say("export.value.request." + each))).toList();
    }

    public Copy getCopy() {
        return copy.orElse(null);
    }

    public CopySheet getSheet() {
        return sheet.orElse(null);
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        return asked.said("data.done.", "withdrawn", "asked");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
