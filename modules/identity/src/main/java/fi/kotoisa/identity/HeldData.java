package fi.kotoisa.identity;

import fi.kotoisa.platform.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a module holds about people. A module whose domain knows people or contacts has one {@code @ApplicationScoped} bean of this kind: then it stands in the copy that a person gets, and goes when the
 * person is erased.
 */
public interface HeldData {

    /**
     * One person, by all ids that are that person.
     *
     * @param people records of the register and accounts
     * @param contacts those of the person's own sign-ups
     */
    record Subject(Set<PersonId> people, Set<ContactId> contacts) {

        public Subject {
            people = Set.copyOf(people);
            contacts = Set.copyOf(contacts);
        }
    }

    /**
     * One thing that is known.
     *
     * @param key for programs, in camel case; it never changes
     * @param label for people, in the language that was asked for
     * @param value for programs: days as 2026-11-25, choices by their codes
     * @param shown for people
     */
    record Fact(String key, String label, String value, String shown) {

        public Fact(String key, String label, String value) {
            this(key, label, value, value);
        }

        /** Leaves the value out. */
        @Override
        public String toString() {
            return key;
        }
    }

    /** What belongs together, such as one address. */
    record Entry(List<Fact> facts) {

        public Entry {
            facts = List.copyOf(facts);
        }
    }

    /** All of one kind. @param key for programs, as in {@link Fact} */
    record Section(String key, String title, List<Entry> entries) {

        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Everything that is held about this person, and nothing about others that the person may not learn. Sections without entries are left out. Asked by what makes copies alone, which has seen to it that whoever asks
     * may have one: a worker with the right, or the person.
     */
    List<Section> tell(Subject subject, Language language);

    /** The last day on which what is held is needed for what the person takes part in; empty where nothing is. Until it is over, nothing is erased. */
    Optional<LocalDate> neededUntil(Subject subject);

    /**
     * Erases it for good, in the caller's transaction. What others need, such as the number of those who came, stays without the person. Called by what erases records alone, which asks for the right; after a backup
     * was restored whoever runs the server has it done again, and nobody is signed in then.
     */
    void forget(Subject subject);
}
