package fi.kotoisa.platform.uuids;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "uuids", name = "part")
class Part {
    @Id UUID id;

    @ManyToOne
    @JoinColumn(name = "thing")
    Thing thing;
}
