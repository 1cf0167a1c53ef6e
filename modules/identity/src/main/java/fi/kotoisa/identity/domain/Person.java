package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/** Somebody whom this installation knows, in whatever part: who works or volunteers here, whom the services are for. One record for each, however many parts. */
@Entity
@Table(schema = Names.SCHEMA, name = "person")
public class Person {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    @Id
    private UUID id;

    private String name;

    @Column(name = "name_order")
    private String nameOrder;

    @Column(name = "latin_name")
    private String latinName;

    @Column(name = "same_as")
    private UUID sameAs;

    private String language;

    @Version
    private int version;

    protected Person() {}

    /**
     * @param nameOrder the name's place in an alphabetical list
     * @param language code of the language that this person is written to in
     */
    public Person(PersonId id, String name, String nameOrder, String language) {
        this.id = id.value();
        this.language = language;
        call(name, nameOrder);
    }

    /** @throws IllegalArgumentException for an empty name, or one of more than {@link #LONGEST_NAME} characters */
    public final void call(String newName, String newOrder) {
        if (newName.isBlank() || newName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
        name = newName.strip();
        nameOrder = newOrder;
    }

    /** Comes in lists at this place from now on. */
    public void order(String newOrder) {
        nameOrder = newOrder;
    }

    /** How the name stands in Latin letters in the papers, where it is written in others. */
    public void spell(Optional<String> latin) {
        latinName = latin.filter(text -> !text.equals(name)).orElse(null);
    }

    /** This record turned out to be the same person as another, which stays; empty where they are two after all. */
    public void mergeInto(Optional<PersonId> other) {
        sameAs = other.map(PersonId::value).orElse(null);
    }

    /** Written to in this language from now on. */
    public void speak(String code) {
        language = code;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String name() {
        return name;
    }

    /** The place in lists. */
    public String nameOrder() {
        return nameOrder;
    }

    /** Empty where the name itself is in Latin letters, or nobody knows how it is written in them. */
    public Optional<String> latinName() {
        return Optional.ofNullable(latinName);
    }

    /** The record that stays, where this one turned out to be the same person. */
    public Optional<PersonId> sameAs() {
        return Optional.ofNullable(sameAs).map(PersonId::new);
    }

    public String language() {
        return language;
    }
}
