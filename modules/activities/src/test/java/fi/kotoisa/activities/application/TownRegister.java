package fi.kotoisa.activities.application;

import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.SignUpFacts;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A register with one household of two: a mother with a telephone of her own and one of the daughter's father. */
final class TownRegister implements SignUpFacts {

    static final PersonId MOTHER = PersonId.fromString("0df00000-0000-4000-8000-0000000000a1");
    static final PersonId DAUGHTER = PersonId.fromString("0df00000-0000-4000-8000-0000000000a2");
    static final UUID HER_PHONE = UUID.fromString("0df00000-0000-4000-8000-0000000000b1");
    static final UUID HIS_PHONE = UUID.fromString("0df00000-0000-4000-8000-0000000000b2");

    private final OrganisationId town;
    boolean motherHidden;
    boolean daughterHidden;
    boolean restricted;
    boolean goneMeanwhile;

    TownRegister(OrganisationId town) {
        this.town = town;
    }

    @Override
    public Household of(PersonId person) {
        if (!person.equals(MOTHER)) {
            throw new NotFound();
        }
        Way hers = new Way(HER_PHONE, ReachKind.PHONE, Optional.of("+358405550147").filter(any -> !motherHidden), "47", Optional.empty(), motherHidden);
        Way his = new Way(HIS_PHONE, ReachKind.PHONE, Optional.of("+358405550148"), "48", Optional.of("Azad"), false);
        List<Member> members = List.of(new Member(MOTHER, "Newroz Demîr", false, motherHidden), new Member(DAUGHTER, "Rojîn Demîr", true, daughterHidden));
        return new Household(MOTHER, town, "Newroz", members, restricted ? List.of() : List.of(hers, his), Language.TR, motherHidden, restricted);
    }

    @Override
    public Optional<NewContact> contact(PersonId person, UUID way, String firstName, Language language) {
        String phone = way.equals(HER_PHONE) ? "+358405550147" : "+358405550148";
        return goneMeanwhile ? Optional.empty() : Optional.of(new NewContact(firstName, Optional.of(phone), Optional.empty(), language));
    }
}
