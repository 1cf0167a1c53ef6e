package fi.kotoisa.architecture.planted.birds.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Can be changed by anybody: it has a setter. Its column {@code wingspan} is in no migration. */
@Entity
@Table(name = "bird", schema = "planted")
public class Bird {

    @Id
    long id;

    @Column(name = "wingspan")
    int wingspan;

    public void setWingspan(int wingspan) {
        this.wingspan = wingspan;
    }
}
