package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A part of an organisation, such as its immigrant services. */
@Entity
@Table(schema = Names.SCHEMA, name = "unit")
public class Unit {

    @Id
    private UUID id;

    private UUID organisation;

    @Column(name = "name_fi")
    private String finnishName;

    @Column(name = "name_sv")
    private String swedishName;

    @Column(name = "name_en")
    private String englishName;

    protected Unit() {}

    public Unit(UUID id, OrganisationId organisation, String finnishName, String swedishName, String englishName) {
        this.id = id;
        this.organisation = organisation.value();
        this.finnishName = finnishName;
        this.swedishName = swedishName;
        this.englishName = englishName;
    }

    public UUID id() {
        return id;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
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
