package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.SIGN_UP_FOR;

import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignUpFacts;
import fi.kotoisa.identity.SignUpFacts.Household;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Signing up somebody of the register with those of the household who come, without typing what the file says: by the same rules, counts, messages and code as when they do it themselves.
 *
 * <p>The sign-up is one like any other. Nothing in it says who sent it or that the household is in a register, for that somebody is a client is itself a secret; the log alone knows.
 */
@ApplicationScoped
@Transactional
public class HouseholdSignUps {

    @Inject
    SignUpFacts facts;

    @Inject
    OpenDates dates;

    @Inject
    Enrolling enrolling;

    @Inject
    RepeatedRequests repeats;

    @Inject
    SignedIn signedIn;

    @Inject
    BlindIndex index;

    /**
     * Who comes, and how they are reached.
     *
     * @param coming of the household's members; may be nobody by name, where others come
     * @param way of the household's ways
     */
    public record Wish(PersonId person, SessionId date, String firstName, Set<PersonId> coming, HouseholdSize size, UUID way, Language language) {

        /** Leaves the name out. */
        @Override
        public String toString() {
            return "a wish for " + date;
        }
    }

    /** What came of it. */
    public enum Verdict {
        /** The intake was asked. */
        ANSWERED,
        /** The household is not reached in this way any more. */
        NO_SUCH_WAY,
        /** Somebody under non-disclosure would come by a way that says so of nobody: lists would have a name for them. */
        UNGUARDED_WAY,
        /** Nobody can sign up for this date. */
        NO_SIGN_UP
    }

    /** @param outcome what the intake said, where it was asked */
    public record Answer(Verdict verdict, Optional<EnrolmentOutcome> outcome) {

        private static Answer no(Verdict why) {
            return new Answer(why, Optional.empty());
        }
    }

    /** @throws fi.kotoisa.platform.NotFound where the person who asks does not see the file */
    @Allowed(value = SIGN_UP_FOR, trace = Trace.NONE)
    public Household household(PersonId person) {
        Household household = facts.of(person);
        signedIn.require(SIGN_UP_FOR, household.organisation());
        return household;
    }

    /**
     * Signs the household up. The same wish under the same key is one sign-up, and gets the answer that it got.
     *
     * @param key by which the form knows itself
     * @throws fi.kotoisa.platform.NotFound where the person who asks does not see the file
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when the same form comes twice at the same moment
     */
    @Allowed(SIGN_UP_FOR)
    public Answer enrol(Wish wish, String key) {
        Household household = household(wish.person());
        Optional<IntakeId> intake = dates.intake(wish.date());
        Optional<SignUpFacts.Way> way = household.ways().stream().filter(each -> each.id().equals(wish.way())).findFirst();
        if (intake.isEmpty()) {
            return Answer.no(Verdict.NO_SIGN_UP);
        }
        if (way.isEmpty()) {
            return Answer.no(Verdict.NO_SUCH_WAY);
        }
        boolean hidden = household.guarded() || household.members().stream().anyMatch(member -> member.guarded() && wish.coming().contains(member.person()));
        if (hidden && !way.get().guarded()) {
            return Answer.no(Verdict.UNGUARDED_WAY);
        }
        Optional<NewContact> contact = facts.contact(wish.person(), wish.way(), wish.firstName(), wish.language());
        return contact.map(reached -> new Answer(Verdict.ANSWERED, Optional.of(once(intake.get(), new SignUpAnswers(reached, wish.size()), key)))).orElseGet(() -> Answer.no(Verdict.NO_SUCH_WAY));
    }

    private EnrolmentOutcome once(IntakeId intake, SignUpAnswers answers, String key) {
        String said = index.of("activities.household_sign_up.content", intake + " " + answers);
        String mark = index.of("activities.household_sign_up.key", signedIn.person() + " " + key + " " + said);
        // the content is part of the mark, so a key is never found with another
        return repeats.once(mark, said, intake, () -> enrolling.enrol(intake, answers)).orElseThrow().outcome();
    }
}
