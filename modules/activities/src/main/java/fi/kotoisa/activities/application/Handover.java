package fi.kotoisa.activities.application;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.Reaching;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Hands a sign-up over to another telephone or mailbox of the same household. Code and link are new then: whoever holds the old telephone opens nothing any more, and hears that it was so. */
@ApplicationScoped
class Handover {

    @Inject
    Intakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    Reaching reaching;

    @Inject
    SignUpKeys keys;

    @Inject
    SignUpMessages messages;

    @Inject
    FindingAgain findingAgain;

    @Inject
    OldTelephone oldTelephone;

    /** The contact of the same person in the new way. */
    ContactId contact(Enrolment mine, NewReach wish) {
        return reaching.elsewhere(new ContactId(mine.contact()), "activities.intake:" + mine.intake(), wish.phone(), wish.email(), wish.language());
    }

    /** Whether this contact has a sign-up of its own here. */
    boolean taken(Enrolment mine, ContactId there) {
        return enrolments.of(mine.intake(), there.value()).filter(other -> !other.id().equals(mine.id())).isPresent();
    }

    void ask(Enrolment mine, ContactId there, String key) {
        messages.askThere(mine, intake(mine), there, key);
    }

    Optional<MySignUpView> view(EnrolmentId id) {
        return enrolments.find(id).filter(mine -> !mine.cancelled()).flatMap(mine -> findingAgain.byLink(keys.linkOf(mine)));
    }

    /** The sign-up as it is now; it stays so until the transaction ends. */
    Enrolment hold(EnrolmentId id) {
        Enrolment seen = enrolments.find(id).orElseThrow(NotFound::new);
        intakes.lock(seen.intake()).orElseThrow(NotFound::new);
        return enrolments.fresh(seen);
    }

    /**
     * Hands a sign-up over that is held. Doing it twice changes nothing more.
     *
     * @return its link from now on; nothing where it was given up, or somebody else has signed up with this contact meanwhile
     */
    Optional<String> move(Enrolment mine, ContactId there) {
        if (mine.cancelled() || taken(mine, there)) {
            return Optional.empty();
        }
        if (!mine.contact().equals(there.value())) {
            Intake intake = intake(mine);
            messages.leaves(mine, intake);
            rekey(mine, there);
            messages.again(mine, intake);
        }
        return Optional.of(keys.linkOf(mine));
    }

    /** Takes a sign-up that is held away from the telephone that it was made with, without a word to it. @param now how the household is reached now; empty for in no way */
    void part(Enrolment mine, Optional<NewReach> now) {
        ContactId there = now.map(way -> contact(mine, way)).filter(other -> !taken(mine, other)).orElse(new ContactId(mine.contact()));
        boolean reached = !there.value().equals(mine.contact());
        rekey(mine, there);
        if (reached) {
            messages.again(mine, intake(mine));
        }
    }

    private void rekey(Enrolment mine, ContactId there) {
        mine.reach(there.value(), keys.make(mine.id()));
        oldTelephone.opensNothing(mine.id(), there);
    }

    private Intake intake(Enrolment mine) {
        return intakes.find(mine.intake()).orElseThrow(NotFound::new);
    }
}
