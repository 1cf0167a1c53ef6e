package fi.kotoisa.volunteering.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody who takes shifts. Its row is what a person's own doings wait for in turn. */
@Entity
@Table(name = "host", schema = "volunteering")
public class Host {

    @Id
    @Column(name = "person_id")
    private UUID person;

    protected Host() {} // for JPA
}
