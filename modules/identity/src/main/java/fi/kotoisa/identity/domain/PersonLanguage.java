package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.LanguageLevel;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A language that somebody speaks, how well, and whether an interpreter may speak it with them. */
@Entity
@Table(schema = Names.SCHEMA, name = "person_language")
@IdClass(PersonLanguage.Key.class)
public class PersonLanguage {

    @Id
    private UUID person;

    @Id
    private String language;

    @Column(name = "place")
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private LanguageLevel level;

    private boolean interpreting;

    private String dialect;

    protected PersonLanguage() {}

    /**
     * @param language BCP 47 tag
     * @param place 0 for the language that comes first
     * @param interpreting whether they accept an interpreter in it: a Dari speaker may accept Persian, a Tigrinya speaker refuse Amharic
     * @param dialect as the interpreter must know it; at most 100 characters
     */
    public PersonLanguage(PersonId person, String language, int place, Optional<LanguageLevel> level, boolean interpreting, Optional<String> dialect) {
        this.person = person.value();
        this.language = language;
        this.place = place;
        this.level = level.orElse(null);
        this.interpreting = interpreting;
        this.dialect = dialect.orElse(null);
    }

    public String language() {
        return language;
    }

    public int place() {
        return place;
    }

    public Optional<LanguageLevel> level() {
        return Optional.ofNullable(level);
    }

    public boolean interpreting() {
        return interpreting;
    }

    public Optional<String> dialect() {
        return Optional.ofNullable(dialect);
    }

    /** One person, one language. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID person;
        private String language;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && person.equals(key.person) && language.equals(key.language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(person, language);
        }
    }
}
