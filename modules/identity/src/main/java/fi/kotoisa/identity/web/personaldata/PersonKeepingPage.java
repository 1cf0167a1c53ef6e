package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RetentionType;
import fi.kotoisa.identity.application.personaldata.RetentionBook;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On {@code staff/person-data.xhtml}: by which rule the record is kept. */
@Named
@RequestScoped
public class PersonKeepingPage {

    @Inject
    RetentionBook book;

    @Inject
    PersonDataPage page;

    @Inject
    DataTexts texts;

    private final Map<String, String> typed = new HashMap<>();

    @PostConstruct
    void load() {
        RetentionBook.Kept kept = book.of(person());
        typed.put("kept-as", kept.type().name());
        typed.put("died-on", kept.diedOn().map(LocalDate::toString).orElse(""));
    }

    /** Keeps the record by another rule, or notes a death. */
    public String keep() {
        RetentionType type = PageAsked.named(RetentionType.values(), typed.get("kept-as")).orElse(RetentionType.INTEGRATION);
        Optional<LocalDate> died = typed.get("died-on").isBlank() ? Optional.empty() : texts.day("died-on", typed.get("died-on"));
        if (texts.anythingWrong()) {
            return "";
        }
        return book.keep(person(), new RetentionBook.Kept(type, died)) == RetentionBook.Outcome.WRONG_DAY ? texts.wrong("died-on", "future") : PersonDataPage.address(person(), "keeping");
    }

    /** An old link leads to the record that stays. */
    private PersonId person() {
        return page.getFile().person();
    }

    public List<Choice> getTypes() {
        return Arrays.stream(RetentionType.values()).filter(type -> type != RetentionType.SIGN_UP).map(type -> new Choice(type.name(), texts.word("staff.retention.type", type))).toList();
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
