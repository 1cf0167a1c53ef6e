package fi.kotoisa.platform.uuids;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(schema = "uuids", name = "thing")
class Thing {
    @Id UUID id;
    UUID other;
    String name;
    Instant instant;

    @OneToMany(mappedBy = "thing", cascade = CascadeType.ALL)
    List<Part> parts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "uuids", name = "tag", joinColumns = @JoinColumn(name = "thing"))
    @Column(name = "tag")
    Set<UUID> tags = new HashSet<>();
}
