package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.application.personaldata.PersonExports;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/person-export.xhtml}: the copy of everything that is held about a person, on a page to print, in the person's language. */
@Named
@RequestScoped
public class PersonExportPage {

    @Inject
    PersonExports exports;

    @Inject
    DataTexts texts;

    @Inject
    Visitor visitor;

    private final Map<String, String> typed = new HashMap<>();
    private PersonId person;
    private PersonExports.Asked asked;
    private Optional<PersonExports.Copy> copy = Optional.empty();

    @PostConstruct
    void load() {
        person = texts.person();
        asked = exports.asked(person);
        typed.put("speaks", asked.reads().code());
        typed.put("reason", "");
    }

    /** @return this page with the copy, if nothing is missing for it */
    public String make() {
        Optional<Language> language = Language.of(typed.get("speaks")).filter(Language::forResidents);
        if (language.isEmpty()) {
            return texts.wrong("speaks", "language");
        }
        PersonExports.Exported exported = exports.export(person, language.get(), PageAsked.named(RevealReason.values(), typed.get("reason")));
        copy = exported.copy();
        return exported.outcome() == PersonExports.Outcome.REASON_MISSING ? texts.wrong("reason", "reason") : "";
    }

    public boolean isMade() {
        return copy.isPresent();
    }

    public PersonExports.Copy getCopy() {
        return copy.orElse(null);
    }

    /** A word of the copy in its own language. */
    public String word(String key) {
        return DataTexts.in(copy.orElseThrow().language()).get(key);
    }

    /** Who made it, and when. */
    public String getMadeBy() {
        LocalDate day = LocalDate.ofInstant(copy.orElseThrow().made(), TimeKeeper.HELSINKI);
        return DataTexts.in(copy.get().language()).say("export.made", visitor.shownName(), DateWords.in(copy.get().language()).dateWithYear(day));
    }

    public PersonId getPerson() {
        return person;
    }

    public PersonExports.Asked getAsked() {
        return asked;
    }

    public List<Choice> getLanguages() {
        return texts.languages();
    }

    public List<Choice> getReasons() {
        return texts.choices(RevealReason.values(), "staff.register.reason");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
