package fi.kotoisa.architecture.planted.birds.web;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity outside the domain. */
@Entity
public class StrayEntity {

    @Id
    long id;
}
