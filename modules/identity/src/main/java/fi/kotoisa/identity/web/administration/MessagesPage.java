package fi.kotoisa.identity.web.administration;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.application.administration.MessageKinds;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.MessageSamples.Kind;
import fi.kotoisa.platform.MessageSamples.Sample;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Behind {@code staff/messages.xhtml}: every message that Kotoisa sends, and one of them in any language. Which one stands in the address. */
@Named
@RequestScoped
public class MessagesPage {

    @Inject
    MessageKinds kinds;

    @Inject
    PageAsked asked;

    @Inject
    CurrentLanguage current;

    private Optional<List<Kind>> all = Optional.empty();
    private Optional<Sample> shown = Optional.empty();

    /** The messages of one module, with its name. */
    public record Part(String heading, List<Kind> kinds) {}

    /** One language in which it may be read. */
    public record Way(Language language, String query, boolean chosen) {}

    private List<Kind> all() {
        if (all.isEmpty()) {
            all = Optional.of(kinds.all());
        }
        return all.get();
    }

    public List<Part> getParts() {
        Map<String, List<Kind>> parts = all().stream().collect(Collectors.groupingBy(Kind::module, LinkedHashMap::new, Collectors.toList()));
        return parts.entrySet().stream().map(part -> new Part(Texts.of(part.getKey(), current.language()).orElseThrow().get("staff.module"), part.getValue())).toList();
    }

    /** The one that is shown: the address says which, otherwise the first. */
    public Kind getKind() {
        return all().stream().filter(kind -> id(kind).equals(asked.text("message"))).findFirst().orElseGet(() -> all().get(0));
    }

    public String id(Kind kind) {
        return kind.module() + "." + kind.key();
    }

    /** The language that it is shown in: the address says which, otherwise that of the page. */
    public Language getLanguage() {
        return Language.of(asked.text("in")).filter(language -> languages().contains(language)).orElse(current.language());
    }

    private List<Language> languages() {
        return getKind().forStaff() ? Language.ofStaff() : Language.ofResidents();
    }

    public Sample getSample() {
        if (shown.isEmpty()) {
            shown = Optional.of(kinds.show(getKind().module(), getKind().key(), getLanguage(), organisation()));
        }
        return shown.get();
    }

    private Optional<OrganisationId> organisation() {
        return getSenders().stream().filter(choice -> choice.value().equals(getOrganisation())).findFirst().map(choice -> OrganisationId.fromString(choice.value()));
    }

    /** Whose closing lines stand beneath; empty for nobody's. */
    public String getOrganisation() {
        return asked.text("organisation");
    }

    public List<Choice> getSenders() {
        return kinds.senders().stream().map(view -> new Choice(view.id().toString(), view.name())).toList();
    }

    public List<Way> getWays() {
        return languages().stream().map(language -> new Way(language, query(getKind(), language), language == getLanguage())).toList();
    }

    /** The query of a message in the language that is shown now, where somebody gets it in that. */
    public String query(Kind kind) {
        return query(kind, kind.forStaff() && !getLanguage().forStaff() ? current.language() : getLanguage());
    }

    private String query(Kind kind, Language language) {
        return "?message=" + id(kind) + "&in=" + language.code() + (organisation().isPresent() ? "&organisation=" + getOrganisation() : "") + "#shown";
    }
}
