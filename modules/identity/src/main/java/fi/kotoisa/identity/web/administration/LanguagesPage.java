package fi.kotoisa.identity.web.administration;

import fi.kotoisa.identity.application.administration.OfferingLanguages;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.OfferedLanguages;
import fi.kotoisa.platform.OfferedLanguages.Offer;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.SpokenLanguages;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.TypedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/languages.xhtml}: which languages the public pages offer. */
@Named
@RequestScoped
public class LanguagesPage {

    private static final String SAME_PAGE = "/identity/staff/languages?faces-redirect=true&done=";
    private static final int LONGEST_REASON = 200;

    @Inject
    OfferingLanguages offering;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private Optional<List<Row>> rows = Optional.empty();

    /**
     * One line of the table.
     *
     * @param name in the language of the page
     * @param fixed whether it must be offered
     * @param since the day of the last change in words; empty where there was none
     */
    public record Row(Language language, String name, boolean fixed, boolean offered, String reason, String since, int version) {}

    public List<Row> getRows() {
        if (rows.isEmpty()) {
            rows = Optional.of(offering.all().stream().map(this::row).toList());
        }
        return rows.get();
    }

    private Row row(Offer offer) {
        String since = offer.since().map(when -> DateWords.in(asked.language()).dateWithYear(LocalDateTime.ofInstant(when, TimeKeeper.HELSINKI).toLocalDate())).orElse("");
        typed.putIfAbsent("version-" + offer.language().code(), String.valueOf(offer.version()));
        return new Row(offer.language(), SpokenLanguages.name(offer.language().tag(), asked.language()), OfferedLanguages.BY_LAW.contains(offer.language()), offer.offered(), offer.reason(), since, offer.version());
    }

    /** @return the same page by a new request, or nothing when something must be put right */
    public String takeAway(String code) {
        Language language = language(code);
        String why = TypedText.line(typed.getOrDefault("reason-" + code, ""));
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            errors.at("reason-" + code, asked.say("staff.languages.reason.missing", LONGEST_REASON));
            return "";
        }
        return changed(code, () -> offering.takeAway(language, why, version(code)), "off");
    }

    /** @return the same page by a new request, or nothing when somebody was quicker */
    public String offer(String code) {
        Language language = language(code);
        return changed(code, () -> offering.offer(language, version(code)), "on");
    }

    private String changed(String code, Runnable change, String done) {
        try {
            change.run();
        } catch (SomeoneWasQuicker lost) {
            typed.remove("version-" + code);
            rows = Optional.empty();
            errors.onPage(asked.say("staff.quicker"));
            return "";
        }
        return SAME_PAGE + done;
    }

    private static Language language(String code) {
        return Language.of(code).filter(language -> language.forResidents() && !OfferedLanguages.BY_LAW.contains(language)).orElseThrow(NotFound::new);
    }

    private int version(String code) {
        return PageAsked.version(typed.getOrDefault("version-" + code, ""));
    }

    /** Whether the fold of a language holds something that must be seen. */
    public boolean unfolded(String code) {
        return !errors.of("reason-" + code).isEmpty();
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        return asked.said("staff.languages.done.", "on", "off");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
