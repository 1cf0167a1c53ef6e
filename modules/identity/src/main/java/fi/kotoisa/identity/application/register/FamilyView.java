package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.GuardianKind;
import fi.kotoisa.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * With whom somebody lives, who decides for them and for whom they do, as far as the person who asks may know. Whom non-disclosure hides from the person who asks is not in it, nor how many there are.
 *
 * @param minor whether they are under eighteen, where the birth is known
 * @param apart whom they live apart from
 */
public record FamilyView(PersonId person, boolean minor, Growing growing, List<Member> members, List<Guardian> guardians, List<Ward> wards, List<Apart> apart) {

    /**
     * What growing up changes. Where only the year of birth is known, the days are the first possible ones.
     *
     * @param cameAlone whether somebody is or was their representative, as for a child who came without a guardian
     * @param ofAge when they turn eighteen, if that is to come
     * @param supportEnds when they turn twenty-three, if they came alone and that is to come
     * @param soon whether {@link ComingDates} speaks of one of them
     */
    public record Growing(boolean cameAlone, Optional<LocalDate> ofAge, Optional<LocalDate> supportEnds, boolean soon) {

        /** @param born the first possible day; empty where nobody may know it, or nobody does */
        static Growing of(boolean cameAlone, Optional<LocalDate> born, LocalDate today) {
            Optional<LocalDate> ofAge = born.map(day -> day.plusYears(Families.OF_AGE)).filter(today::isBefore);
            Optional<LocalDate> supportEnds = born.filter(day -> cameAlone).map(day -> day.plusYears(Families.SUPPORTED)).filter(today::isBefore);
            return new Growing(cameAlone, ofAge, supportEnds, near(ofAge, today).or(() -> near(supportEnds, today)).isPresent());
        }

        /** The day, where it is to come and spoken of already. */
        static Optional<LocalDate> near(Optional<LocalDate> day, LocalDate today) {
            return day.filter(coming -> !coming.isAfter(today.plusDays(ComingDates.AHEAD)));
        }
    }

    /** Somebody of the same household. @param opens whether the person who asks may open the file */
    public record Member(PersonId person, String name, FamilyPart part, boolean opens) {}

    /**
     * Somebody who decides for the person.
     *
     * @param phone only of somebody who is not in the register
     * @param cut whether nothing goes to them through us
     */
    public record Guardian(UUID id, Optional<PersonId> person, String name, Optional<String> phone, GuardianKind kind, boolean cut, boolean opens) {}

    /** Somebody for whom the person decides. */
    public record Ward(PersonId person, String name, boolean opens) {}

    /** Somebody whom the person lives apart from. */
    public record Apart(UUID id, PersonId person, String name, LocalDate from) {}

    public boolean alone() {
        return members.isEmpty() && guardians.isEmpty() && wards.isEmpty() && apart.isEmpty();
    }

    /** Leaves the names out. */
    @Override
    public String toString() {
        return "the family of " + person;
    }
}
