package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Duties.Duty;
import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Delegation.Held;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.UnitTree;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part of this module that asks who may manage whom, by hand. Whoever is signed in may do everything, unless {@link #strict}. */
final class Offices {

    /** A right that administrators may give and do not have, and one that they may not give. */
    static final String GIVEN = "tests.given";
    static final String KEPT = "tests.kept";

    /** What everybody still answers for. */
    final List<Duty> open = new ArrayList<>();
    final OpenDuties duties = new OpenDuties() {
        @Override
        List<Duty> of(PersonId person) {
            return open;
        }
    };
    /** Whether the roles of whoever is signed in are looked up. */
    boolean strict;

    private final EntityManager entities;
    private final SignedIn signedIn;
    private final Clock clock;

    Offices(EntityManager entities, SignedIn signedIn, Clock clock) {
        this.entities = entities;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    Offices strict() {
        strict = true;
        return this;
    }

    static RightsBook book() {
        return new RightsBook() {
            @Override
            Set<Grant> grants() {
                Set<Grant> all = new HashSet<>(new IdentityGrants().grants());
                all.addAll(Set.of(new Grant(Role.PLANNER, GIVEN), Grant.toGive(Role.ADMINISTRATOR, GIVEN), new Grant(Role.COUNSELLOR, KEPT)));
                return all;
            }
        };
    }

    Administration administration() {
        Administration administration = new Administration() {
            @Override
            Delegation own() {
                return strict ? super.own() : everything();
            }
        };
        administration.entities = entities;
        administration.book = book();
        administration.places = places();
        administration.signedIn = signedIn;
        administration.clock = clock;
        return administration;
    }

    private static Delegation everything() {
        List<Held> all = List.of(Role.values()).stream().flatMap(role -> book().of(role, Scope.ALL).stream()).map(right -> new Held(right, Scope.ALL)).toList();
        return new Delegation(all, List.of(), new UnitTree(List.of()));
    }

    RolePlaces places() {
        RolePlaces places = new RolePlaces();
        places.entities = entities;
        return places;
    }

    GivingRoles giving() {
        GivingRoles giving = new GivingRoles();
        giving.entities = entities;
        giving.administration = administration();
        giving.signedIn = signedIn;
        giving.clock = clock;
        return giving;
    }
}
