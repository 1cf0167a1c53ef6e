package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.NotSignedIn;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes into the audit log by hand, as somebody who came in some way. */
final class Trails {

    private Trails() {}

    static AuditTrail of(EntityManager entities, FieldCipher cipher, PersonId actor, String way, Clock clock) {
        return of(entities, cipher, Optional.of(actor), way, UUID.randomUUID(), clock);
    }

    static AuditTrail of(EntityManager entities, FieldCipher cipher, Optional<PersonId> actor, String way, UUID request, Clock clock) {
        AuditTrail trail = new AuditTrail();
        trail.entities = entities;
        trail.cipher = cipher;
        trail.clock = clock;
        trail.signedIn = new Somebody(actor);
        trail.surroundings = new Surroundings() {
            @Override
            public String channel() {
                return way;
            }

            @Override
            public UUID request() {
                return request;
            }
        };
        return trail;
    }

    /** May everything. */
    record Somebody(Optional<PersonId> personIfAny) implements SignedIn {
        @Override
        public PersonId person() {
            return personIfAny.orElseThrow(NotSignedIn::new);
        }

        @Override
        public boolean may(String right) {
            return true;
        }

        @Override
        public boolean may(String right, OrganisationId organisation) {
            return true;
        }

        @Override
        public Set<OrganisationId> organisations(String right) {
            return Set.of();
        }

        @Override
        public void require(String right, OrganisationId organisation) {}
    }
}
