package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.OrganisationId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What an organisation says beneath its messages, in Finnish and in any other language. An organisation without one says nothing of its own. */
@Entity
@Table(schema = Names.SCHEMA, name = "closing")
public class Closing {

    /** Lines at most: a message is no letterhead. */
    public static final int LINES = 2;
    /** The longest line, in characters. */
    public static final int LONGEST_LINE = 70;

    private static final String FINNISH = "fi";

    @Id
    private UUID organisation;

    @Column(name = "in_sms")
    private boolean inSms;

    @ElementCollection
    @CollectionTable(schema = Names.SCHEMA, name = "closing_words", joinColumns = @JoinColumn(name = "organisation"))
    @MapKeyColumn(name = "language")
    @Column(name = "words")
    private Map<String, String> words = new HashMap<>();

    @Version
    private int version;

    protected Closing() {}

    public Closing(OrganisationId organisation) {
        this.organisation = organisation.value();
    }

    /** Whether this is at most two lines, none too long. */
    public static boolean fits(String text) {
        return text.lines().count() <= LINES && text.lines().allMatch(line -> line.codePointCount(0, line.length()) <= LONGEST_LINE);
    }

    /**
     * From now on this is said.
     *
     * @param said by language; Finnish is what people read whose language is missing
     * @throws IllegalArgumentException without Finnish, or where something is too long
     */
    public void say(Map<String, String> said, boolean alsoInSms) {
        if (!said.containsKey(FINNISH) || said.values().stream().anyMatch(text -> text.isBlank() || !fits(text))) {
            throw new IllegalArgumentException("closing lines are " + LINES + " lines of " + LONGEST_LINE + " characters, and there are Finnish ones");
        }
        words.keySet().retainAll(said.keySet());
        words.putAll(said);
        inSms = alsoInSms;
    }

    /** From now on nothing is said; that it once was stays, so that nobody mistakes a later text for the one that they saw. */
    public void sayNothing() {
        words.clear();
        inSms = false;
    }

    public Map<String, String> words() {
        return Map.copyOf(words);
    }

    public boolean inSms() {
        return inSms;
    }

    public int version() {
        return version;
    }
}
