package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Somebody who works or volunteers here, by the name that colleagues know. */
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

    public PersonId id() {
        return new PersonId(id);
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }
}
