package fi.kotoisa.activities.web.staff;

import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The languages beside Finnish that the texts of a group may be written in: Swedish, English and those that the group has or speaks stand open, the others are folded away.
 *
 * <p>Which stand open is settled before anything typed is read: a field must not change its place between reading and showing.
 */
public final class Tongues {

    private static final Set<Language> ALWAYS = Set.of(Language.SV, Language.EN);
    private static final List<String> FIELDS = List.of("title-", "summary-", "bring-", "price-");

    private final List<Language> shown;
    private final List<Language> folded;
    private final Map<String, String> typed;
    private final Errors errors;

    /** @param typed by field, what is stored now and what is typed later */
    Tongues(Map<String, String> typed, SpokenLanguages names, Errors errors) {
        this.typed = typed;
        this.errors = errors;
        Set<String> spoken = Arrays.stream(Objects.toString(typed.get("spoken"), "").split(",")).map(names::tagOf).flatMap(Optional::stream).collect(Collectors.toSet());
        Map<Boolean, List<Language>> split = all().stream()
                .collect(Collectors.partitioningBy(each -> ALWAYS.contains(each) || spoken.contains(each.tag()) || filled(each)));
        shown = split.get(true);
        folded = split.get(false);
    }

    /** The languages beside Finnish, in the order of the menu. */
    static List<Language> all() {
        return Language.ofResidents().stream().filter(language -> language != Language.FI).toList();
    }

    public List<Language> getShown() {
        return shown;
    }

    public List<Language> getFolded() {
        return folded;
    }

    /** Whether something lies in the fold that must be seen. */
    public boolean isUnfolded() {
        return folded.stream().anyMatch(this::used);
    }

    /** Whether something stands in this language, or is wrong with it. */
    public boolean used(Language language) {
        return filled(language) || fields(language).anyMatch(field -> !errors.of(field).isEmpty());
    }

    private boolean filled(Language language) {
        return fields(language).anyMatch(field -> !Objects.toString(typed.get(field), "").isBlank());
    }

    private static Stream<String> fields(Language language) {
        return FIELDS.stream().map(field -> field + language.code());
    }
}
