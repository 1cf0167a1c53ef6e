package fi.kotoisa.identity;

import fi.kotoisa.platform.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the register says of somebody who is signed up for something at the desk, and of those who live with them: what a form of a sign-up asks, and nothing of the case. Only whoever sees the file gets it, and every
 * look leaves its row. What is made of it must not tell anybody that the person is in the register.
 */
public interface SignUpFacts {

    /**
     * A household, seen from one of it.
     *
     * @param organisation whose register it is
     * @param firstName what a list may call the person
     * @param members who may come, the person first; of the others those whom the person who asks may know
     * @param ways how they are reached, the one that the person likes best first; never those that they do not want
     * @param language what they are written to in
     * @param guarded whether the person is under non-disclosure
     * @param restricted whether the use of the record is restricted: then there are neither members nor ways
     */
    record Household(PersonId person, OrganisationId organisation, String firstName, List<Member> members, List<Way> ways, Language language, boolean guarded, boolean restricted) {

        public Household {
            members = List.copyOf(members);
            ways = List.copyOf(ways);
        }

        /** Leaves names and numbers out. */
        @Override
        public String toString() {
            return "the household of " + person;
        }
    }

    /**
     * Somebody who may come.
     *
     * @param name as the file calls them; of others under non-disclosure the reference
     * @param child whether they are under eighteen; where no birth is known, whether they live there as a child
     * @param guarded whether they are under non-disclosure
     */
    record Member(PersonId person, String name, boolean child, boolean guarded) {

        /** Leaves the name out. */
        @Override
        public String toString() {
            return "member " + person;
        }
    }

    /**
     * A telephone or mailbox of the person, or of an adult of the household whose file is seen.
     *
     * @param value in clear; empty under non-disclosure
     * @param ending the last two characters, to recognise it by
     * @param whose somebody else of the household; empty for the person's own
     * @param guarded whether whoever is reached by it is named in no list
     */
    record Way(UUID id, ReachKind kind, Optional<String> value, String ending, Optional<String> whose, boolean guarded) {

        /** Leaves the number out. */
        @Override
        public String toString() {
            return "way " + id;
        }
    }

    /** @throws fi.kotoisa.platform.NotFound where the person who asks does not see the file */
    Household of(PersonId person);

    /**
     * The contact for a sign-up, with the number or address in clear. It is for {@link Contacts#keep} and for no page.
     *
     * @param way of {@link Household#ways}
     * @return nothing where there is no such way any more, or the use of the record was restricted meanwhile
     * @throws fi.kotoisa.platform.NotFound where the person who asks does not see the file
     */
    Optional<NewContact> contact(PersonId person, UUID way, String firstName, Language language);
}
