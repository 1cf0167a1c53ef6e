package fi.kotoisa.identity;

import java.util.Map;
import java.util.Optional;

/** Keeps what was typed into a form that came when nobody was signed in any more, until the same person has signed in again. Nothing of it is saved meanwhile. */
public interface KeptForms {

    /** The name of the hidden field that says whose form it is, for when the session has ended. */
    String WHOSE = "k-whose";

    /**
     * Keeps the fields of a form; not passwords, and not more than a form of ours can hold.
     *
     * @param fields with the mark of its person in {@link #WHOSE}
     * @return the key that finds them again; nothing where no person of ours was shown this form
     */
    Optional<String> keep(Map<String, String[]> fields);

    /**
     * The fields that were kept under this key, if they are those of whoever is signed in and not out of date.
     *
     * @throws fi.kotoisa.platform.NotSignedIn when nobody is signed in
     */
    Optional<Map<String, String[]>> find(String key);
}
