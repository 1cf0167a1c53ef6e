package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.ConsentWay;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.application.personaldata.ConsentBook;
import fi.kotoisa.identity.application.register.FileView;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
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

/** Behind {@code staff/consent.xhtml}: the text of a consent in the person's language beside the worker's own, to read out or to sign, and the note that the person agreed. */
@Named
@RequestScoped
public class ConsentPage {

    @Inject
    PersonFiles files;

    @Inject
    ConsentBook consents;

    @Inject
    DataTexts texts;

    @Inject
    Clock clock;

    private final Map<String, String> typed = new HashMap<>();
    private FileView file;
    private ConsentKind kind;
    private List<Choice> partners = List.of();

    @PostConstruct
    void load() {
        file = files.find(texts.person());
        kind = PageAsked.named(ConsentKind.values(), texts.text("kind")).orElseThrow(NotFound::new);
        partners = kind.namesPartner() ? consents.partners(file.person()).stream().map(each -> new Choice(each.id().toString(), each.name())).toList() : List.of();
        String reads = file.tongues().reads().orElse(texts.language().code());
        typed.put("speaks", texts.text("speaks").isEmpty() ? reads : texts.text("speaks"));
        typed.put("partner", texts.text("partner"));
        typed.put("way", "");
        typed.put("given-on", TimeKeeper.today(clock).toString());
    }

    /** Notes that the person agreed. */
    public String give() {
        Optional<ConsentWay> way = PageAsked.named(ConsentWay.values(), typed.get("way"));
        if (way.isEmpty()) {
            texts.wrong("way", "way");
        }
        Optional<LocalDate> on = texts.day("given-on", typed.get("given-on"));
        if (texts.anythingWrong()) {
            return "";
        }
        return switch (consents.give(file.person(), new ConsentBook.Given(kind, partner(), getSpeaks(), way.orElseThrow(), on.orElseThrow()))) {
            case DONE -> PersonDataPage.address(file.person(), "given");
            case ALREADY -> texts.wrong("already");
            case PARTNER_MISSING -> texts.wrong("partner");
            case WRONG_DAY -> texts.wrong("given-on", "future");
        };
    }

    private Optional<OrganisationId> partner() {
        return partners.stream().map(Choice::value).filter(typed.get("partner")::equals).findFirst().map(OrganisationId::fromString);
    }

    /** The language in which the person reads it. */
    public Language getSpeaks() {
        return Language.of(typed.get("speaks")).filter(Language::forResidents).orElse(texts.language());
    }

    /** The worker's own language. */
    public Language getOwn() {
        return texts.language();
    }

    /** Whether the text says everything that it must: a partner is named where there has to be one. */
    public boolean isReady() {
        return !kind.namesPartner() || partner().isPresent();
    }

    /** One line of the sheet in this language; {@code title} and {@code text} are the consent's own. */
    public String line(Language language, String what) {
        if (what.equals("title") || what.equals("text")) {
            return DataTexts.in(language).say(kind.key(kind.version(), what), partner().map(id -> consents.name(id, language)).orElse("…"));
        }
        return DataTexts.in(language).say("consent.sheet." + what);
    }

    public FileView getFile() {
        return file;
    }

    /** What the person is called on paper; nothing under non-disclosure. */
    public String getName() {
        return file.guarded() ? "" : file.name();
    }

    public String getKind() {
        return kind.name();
    }

    public int getVersion() {
        return kind.version();
    }

    public boolean isNamesPartner() {
        return kind.namesPartner();
    }

    public List<Choice> getPartners() {
        return partners;
    }

    public List<Choice> getLanguages() {
        return texts.languages();
    }

    public List<Choice> getWays() {
        return texts.choices(ConsentWay.values(), "staff.data.way");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
