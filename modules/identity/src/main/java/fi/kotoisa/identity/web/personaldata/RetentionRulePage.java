package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.RetentionStart;
import fi.kotoisa.identity.RetentionType;
import fi.kotoisa.identity.Sureness;
import fi.kotoisa.identity.application.personaldata.RetentionBook;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.TypedText;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/retention-rule.xhtml}: one rule, to be changed. */
@Named
@RequestScoped
public class RetentionRulePage {

    private static final int MOST_DIGITS = 3;

    @Inject
    RetentionBook book;

    @Inject
    SignedIn signedIn;

    @Inject
    DataTexts texts;

    private final Map<String, String> typed = new HashMap<>();
    private RetentionBook.Rule rule;
    private boolean law;

    @PostConstruct
    void load() {
        if (!signedIn.may(Rights.RETENTION_RULES)) {
            signedIn.person();
            throw new NotAllowed(Rights.RETENTION_RULES);
        }
        rule = book.find(PageAsked.named(RetentionType.values(), texts.text("rule")).orElseThrow(NotFound::new));
        typed.put("years", String.valueOf(rule.years()));
        typed.put("start", rule.start().name());
        typed.put("basis", rule.basis());
        typed.put("sureness", rule.sureness().name());
        typed.put("version", String.valueOf(rule.version()));
        law = rule.law();
    }

    public String save() {
        int years = Optional.of(typed.get("years").strip()).filter(text -> text.matches("[0-9]{1," + MOST_DIGITS + "}")).map(Integer::valueOf).orElse(0);
        RetentionStart start = PageAsked.named(RetentionStart.values(), typed.get("start")).orElse(rule.start());
        Sureness sureness = PageAsked.named(Sureness.values(), typed.get("sureness")).orElse(rule.sureness());
        int version = typed.get("version").matches("[0-9]{1,9}") ? Integer.parseInt(typed.get("version")) : 0;
        return switch (book.change(new RetentionBook.Rule(rule.type(), rule.regime(), years, start, law, TypedText.line(typed.get("basis")), sureness, version))) {
            case DONE -> "/identity/staff/retention?faces-redirect=true&done=rule";
            case WRONG_YEARS, WRONG_DAY -> texts.wrong("years", "years");
            case NO_BASIS -> texts.wrong("basis", "basis");
            case WRONG_START -> texts.wrong("start", "start");
        };
    }

    public RetentionBook.Rule getRule() {
        return rule;
    }

    /** What can happen to records of this type. */
    public List<Choice> getStarts() {
        return texts.choices(RetentionStart.values(), "staff.retention.start").stream()
                .filter(each -> each.value().equals(RetentionStart.SIGN_UP.name()) == (rule.type() == RetentionType.SIGN_UP))
                .toList();
    }

    public List<Choice> getSurenesses() {
        return texts.choices(Sureness.values(), "staff.retention.sure");
    }

    public boolean isLaw() {
        return law;
    }

    public void setLaw(boolean typedLaw) {
        law = typedLaw;
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
