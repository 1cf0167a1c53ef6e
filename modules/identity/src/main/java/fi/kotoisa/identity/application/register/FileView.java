package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.AddressKind;
import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.LanguageLevel;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.SafetyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The file of one person, as it may be shown to the person who asks. What non-disclosure hides is not in it at all: neither home, telephone, e-mail address nor town.
 *
 * @param version says which state of the file this is
 * @param hasCode whether an identity code is kept; it is shown only when somebody reveals it (1050/2018 section 29)
 * @param channels ways to reach them; without those that are hidden
 * @param hidden how many channels and addresses non-disclosure hides
 * @param why on which ground the person who asks sees this file
 * @param closes when it closes, where it is open because of an emergency alone
 * @param seen the parts that the person who asks sees; of the others there is nothing in it
 * @param changed the parts that they may change
 */
public record FileView(PersonId person, int version, OrganisationId organisation, String provisional, String name, Optional<String> latinName, Optional<Birth> birth, boolean hasCode,
        Optional<String> migriNumber, Tongues tongues, List<Way> channels, List<Place> addresses, int hidden, Optional<Guard> guard, List<Worker> workers, Why why,
        Optional<Instant> closes, Set<FileSection> seen, Set<FileSection> changed) {

    /** What they speak and read. @param spoken in the order of preference */
    public record Tongues(Optional<String> mother, Optional<String> reads, Optional<Literacy> literacy, Optional<String> towards, List<Spoken> spoken) {}

    /** A language that they speak. @param language BCP 47 tag */
    public record Spoken(String language, Optional<LanguageLevel> level, boolean interpreting, Optional<String> dialect) {}

    /** A way to reach them. */
    public record Way(UUID id, ReachKind kind, String value, ReachPreference preference) {}

    /** A place where they live or get letters. @param lines street, postalCode, town */
    public record Place(UUID id, AddressKind kind, Map<String, String> lines, LocalDate from) {}

    /**
     * Non-disclosure that holds.
     *
     * @param to the last day as the authority gave it; it holds on until somebody says that it is over
     * @param asks whether its last day is near or past
     */
    public record Guard(UUID id, SafetyKind kind, LocalDate from, Optional<LocalDate> to, boolean asks) {}

    /** Somebody who works with them today. */
    public record Worker(UUID relation, PersonId id, String name, CareTask task, LocalDate from, Optional<LocalDate> to) {}

    /** The ground of a look at a file. */
    public enum Why {
        /** They work together today. */
        WORKS_WITH,
        /** It is open for three hours because of an emergency. */
        EMERGENCY,
        /** Somebody of a unit works with the person for which the person who asks answers. */
        TEAM,
        /** The person who asks answers for the organisation's records. */
        ORGANISATION
    }

    public boolean shows(FileSection section) {
        return seen.contains(section);
    }

    public boolean changes(FileSection section) {
        return changed.contains(section);
    }

    public boolean guarded() {
        return guard.isPresent();
    }

    /** Leaves all of it out. */
    @Override
    public String toString() {
        return "the file " + provisional;
    }
}
