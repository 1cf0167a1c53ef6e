package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A person has signed in with this device before, so other people's wrong passwords do not delay them there. */
@Entity
@Table(schema = Names.SCHEMA, name = "known_device")
@IdClass(KnownDevice.Key.class)
public class KnownDevice {

    @Id
    @Column(name = "device_hash")
    private String deviceHash;

    @Id
    private UUID person;

    @Column(name = "since")
    private Instant since;

    protected KnownDevice() {}

    public KnownDevice(String deviceHash, PersonId person, Instant now) {
        this.deviceHash = deviceHash;
        this.person = person.value();
        this.since = now;
    }

    /** One device, one person. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String deviceHash;
        private UUID person;

        protected Key() {}

        public Key(String deviceHash, PersonId person) {
            this.deviceHash = deviceHash;
            this.person = person.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && deviceHash.equals(key.deviceHash) && person.equals(key.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(deviceHash, person);
        }
    }
}
