package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.JsonBody;
import java.util.Optional;

/** How one signs up for a group that exists, and who runs it. */
record Running(SignUpKind signUp, int capacity, int carePlaces, int hostsNeeded, Optional<PersonId> leader) {

    /**
     * What is not named stays; the flaws stay in the body.
     *
     * @param fixed how one signs up can be chosen no more
     */
    static Running read(JsonBody body, GroupPlan plan, boolean fixed, PeopleAndPlaces known) {
        SignUpKind signUp = FixedWords.of(body, "signUp", SignUpKind.class, plan.signUp());
        if (fixed && signUp != plan.signUp()) {
            body.flaw("signUp", "chosen-before");
        }
        int capacity = signUp == SignUpKind.NONE ? 0 : body.number("capacity", 1, PlanReader.MOST_PLACES, plan.capacity());
        if (signUp != SignUpKind.NONE && capacity == 0) {
            body.flaw("capacity", "missing");
        }
        int care = fixed && signUp == SignUpKind.NONE ? plan.carePlaces() : body.number("carePlaces", 0, PlanReader.MOST_CARE, plan.carePlaces());
        int hosts = body.number("hostsNeeded", 0, PlanReader.MOST_HOSTS, plan.hostsNeeded());
        return new Running(signUp, capacity, care, hosts, body.names("leader") ? known.leader(body) : plan.leader());
    }

    /** There cannot be fewer places than were given away. */
    static void enough(JsonBody body, int capacity, int taken, int carePlaces, int careTaken) {
        if (capacity < taken) {
            body.flaw("capacity", "fewer-than-taken");
        }
        if (carePlaces < careTaken) {
            body.flaw("carePlaces", "fewer-than-taken");
        }
    }
}
