package fi.kotoisa.identity.web;

import fi.kotoisa.look.Choice;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Modules;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit log in words: each module has them for its own use cases, answers and reasons. */
@RequestScoped
public class AuditWords {

    private static final String DEED = "staff.deed.";
    private static final String WORK = "log.work";

    @Inject
    CurrentLanguage current;

    private final List<String> modules = Modules.names();

    /** What was done; empty where nobody on board knows it. */
    public String deed(String action) {
        return anywhere(DEED + action, current.language()).orElse("");
    }

    /** What came of it. */
    public String outcome(String code) {
        return anywhere("staff.outcome." + code, current.language()).orElse(code);
    }

    /** How it came in: from a page, through the interface, or the server did it by itself. */
    public String way(String code) {
        return anywhere("staff.way." + code, current.language()).orElse(code);
    }

    /** Why, as far as a code says it. */
    public String purpose(String code, Language language) {
        return anywhere("purpose." + code, language).or(() -> anywhere("staff.purpose." + code, language)).orElse(code);
    }

    /** The work that a deed belongs to: what the people do who have its right. */
    public String work(String action, Language language) {
        return modules.stream()
                .filter(module -> Texts.of(module, Language.FI).filter(texts -> texts.containsKey(DEED + action)).isPresent())
                .flatMap(module -> Texts.of(module, language).flatMap(texts -> texts.pattern(WORK)).stream())
                .findFirst()
                .orElseGet(() -> own(language).get("log.work.any"));
    }

    /** Every deed that the log may tell of, by its words; several with the same words are one. */
    public List<Choice> deeds() {
        return actions().map(action -> new Choice(action, deed(action)))
                .collect(Collectors.toMap(Choice::label, each -> each, (first, same) -> first)).values().stream()
                .sorted(Comparator.comparing(each -> SortKey.of(each.label())))
                .toList();
    }

    /** This action and all that are told in the same words. */
    public List<String> alike(String action) {
        String words = deed(action);
        return words.isEmpty() ? List.of(action) : actions().filter(each -> deed(each).equals(words)).sorted().toList();
    }

    private Stream<String> actions() {
        return modules.stream().flatMap(module -> Texts.of(module, current.language()).stream())
                .flatMap(texts -> texts.keySet().stream())
                .filter(key -> key.startsWith(DEED))
                .map(key -> key.substring(DEED.length()))
                .sorted();
    }

    /** The texts of this module. */
    Texts own() {
        return own(current.language());
    }

    static Texts own(Language language) {
        return Texts.of("identity", language).orElseThrow();
    }

    private Optional<String> anywhere(String key, Language language) {
        return modules.stream().flatMap(module -> Texts.of(module, language).stream()).flatMap(texts -> texts.pattern(key).stream()).findFirst();
    }
}
