package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A municipality, an association, a parish, a school: whoever plans activities or has people working here. */
@Entity
@Table(schema = Names.SCHEMA, name = "organisation")
public class Organisation {

    @Id
    private UUID id;

    @Column(name = "name_fi")
    private String finnishName;

    @Column(name = "name_sv")
    private String swedishName;

    @Column(name = "name_en")
    private String englishName;

    protected Organisation() {}

    public Organisation(OrganisationId id, String finnishName, String swedishName, String englishName) {
        this.id = id.value();
        this.finnishName = finnishName;
        this.swedishName = swedishName;
        this.englishName = englishName;
    }

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    /** @param language code of a page's language; every other than sv and en shows the Finnish name */
    public String name(String language) {
        return switch (language) {
            case "sv" -> swedishName;
            case "en" -> englishName;
            default -> finnishName;
        };
    }
}
