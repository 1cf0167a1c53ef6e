package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A room of a venue: what two sessions cannot have at once. */
@Entity
@Table(name = "room", schema = "activities")
public class Room {

    @Id
    private UUID id;
    @Column(name = "venue_id")
    private UUID venue;
    private String name;

    protected Room() {} // for JPA

    public Room(UUID id, UUID venue, String name) {
        this.id = id;
        this.venue = venue;
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public UUID venue() {
        return venue;
    }

    public String name() {
        return name;
    }
}
