package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A word that somebody's name is found by; see {@link fi.kotoisa.platform.SearchWords#ofName}. */
@Entity
@Table(schema = Names.SCHEMA, name = "person_word")
@IdClass(PersonWord.Key.class)
public class PersonWord {

    @Id
    private String word;

    @Id
    private UUID person;

    protected PersonWord() {}

    public PersonWord(String word, PersonId person) {
        this.word = word;
        this.person = person.value();
    }

    /** One word, one person. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String word;
        private UUID person;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && word.equals(key.word) && person.equals(key.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(word, person);
        }
    }
}
