package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.FileView;
import fi.kotoisa.identity.application.register.Merging;
import fi.kotoisa.identity.application.register.NewPerson;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.application.register.RestrictedRecord;
import fi.kotoisa.identity.application.register.Resemblance;
import fi.kotoisa.identity.application.register.Resemblances;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Behind {@code staff/person-merge.xhtml}: first who may be the same person, then both records side by side with what will be, and only then the button. */
@Named
@RequestScoped
public class PersonMergePage {

    @Inject
    PersonFiles files;

    @Inject
    Resemblances resemblances;

    @Inject
    Merging merging;

    @Inject
    RegisterTexts texts;

    @Inject
    SignedIn signedIn;

    @Inject
    Errors errors;

    private FileView kept;
    private Optional<FileView> other = Optional.empty();
    private List<Resemblance> candidates = List.of();
    private String versions = "";

    /** One line of the comparison. */
    public record Line(String what, String stays, String goes, String after) {}

    @PostConstruct
    void load() {
        signedIn.person();
        if (!signedIn.may(Rights.REGISTER_MERGE)) {
            throw new NotAllowed(Rights.REGISTER_MERGE);
        }
        kept = files.find(texts.person());
        if (texts.text("other").isEmpty()) {
            candidates = candidates();
        } else {
            other = Optional.of(files.find(new PersonId(texts.id("other"))));
            versions = other.get().version() + "." + kept.version();
        }
    }

    /** Makes one of two; where somebody changed one of them meanwhile, shows both anew. */
    public String merge() {
        FileView goes = other.orElseThrow();
        try {
            int[] seen = seen();
            return switch (merging.merge(kept.person(), seen[1], goes.person(), seen[0])) {
                case DONE -> PersonPage.address(kept.person(), "merged");
                case TWO_NUMBERS -> wrong("two-numbers");
                case TWO_ACCOUNTS -> wrong("two-accounts");
                case ONE_ALREADY -> wrong("one-already");
            };
        } catch (RestrictedRecord kept) {
            return wrong("restricted");
        } catch (SomeoneWasQuicker lost) {
            versions = goes.version() + "." + kept.version();
            return wrong("quicker");
        }
    }

    private int[] seen() {
        return versions.matches("\\d{1,9}\\.\\d{1,9}") ? java.util.Arrays.stream(versions.split("\\.")).mapToInt(Integer::parseInt).toArray() : new int[] {-1, -1};
    }

    private String wrong(String key) {
        errors.onPage(texts.say("staff.register.error." + key));
        return "";
    }

    public FileView getKept() {
        return kept;
    }

    /** The record that would go; null before one is chosen. */
    public FileView getOther() {
        return other.orElse(null);
    }

    /** Others who may be the same person and whose file may be opened. */
    public List<Resemblance> getCandidates() {
        return candidates;
    }

    private List<Resemblance> candidates() {
        NewPerson like = new NewPerson(kept.organisation(), kept.name(), kept.latinName(), kept.birth(), Optional.empty(), kept.migriNumber(), Optional.empty(), Language.FI, Literacy.LATIN, Optional.empty(),
                Optional.empty(), Optional.empty());
        return resemblances.of(like).stream().filter(each -> each.open() && !each.person().equals(kept.person())).toList();
    }

    /** Both records, fact by fact. */
    public List<Line> getLines() {
        return List.of(
                line("name", FileView::name),
                line("latin", file -> file.latinName().orElse("")),
                line("birth", file -> file.birth().map(texts::birth).orElse("")),
                line("code", file -> file.hasCode() ? texts.say("staff.register.code.kept") : ""),
                line("migri", file -> file.migriNumber().orElse("")),
                line("mother", file -> file.tongues().mother().map(texts::tongue).orElse("")),
                line("reads.long", file -> file.tongues().reads().map(texts::reads).orElse("")));
    }

    private Line line(String key, Function<FileView, String> fact) {
        String stays = fact.apply(kept);
        String goes = other.map(fact).orElse("");
        return new Line(texts.say("staff.register." + key), stays, goes, stays.isEmpty() ? goes : stays);
    }

    public String getVersions() {
        return versions;
    }

    public void setVersions(String typed) {
        versions = typed;
    }
}
