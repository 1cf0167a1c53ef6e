package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.GuardianKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.register.FamilyNames.Named;
import fi.kotoisa.identity.domain.Guardianship;
import fi.kotoisa.identity.domain.HouseholdMember;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** With whom people live, and who decides for children. It links records for housing, sign-up and arrival; each person's rights stay their own, and nobody sees a record because of it (casework.md no. 10). */
@ApplicationScoped
@Transactional
public class Families {

    /** From this age on one decides for oneself, in years. */
    public static final int OF_AGE = 18;

    /** Until this age, in years, there is support for who came as a child without a guardian (rules.md 2.7, from the bill of act 322/2024). */
    public static final int SUPPORTED = 23;

    @Inject
    FamilyRecords families;

    @Inject
    FamilyNames names;

    @Inject
    RegisterRecords records;

    @Inject
    FileSections sections;

    @Inject
    FieldCipher cipher;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** They are the same person. */
        SAME,
        /** They are so already. */
        ALREADY,
        /** They live apart and must not reach each other: a manager ends that first. */
        APART,
        /** Only somebody under eighteen has a guardian. */
        OF_AGE
    }

    /** @throws NotFound where the person who asks does not see the file */
    @Allowed(value = Rights.FAMILY_READ, trace = Trace.PROTECTED_READ)
    public FamilyView find(PersonId asked) {
        PersonId id = families.stays(asked);
        records.seen(id);
        return new FamilyView(id, minor(id), growing(id), members(id), guardians(id), wards(id), apart(id));
    }

    /** The days are told to those who see when somebody was born. */
    private FamilyView.Growing growing(PersonId id) {
        Optional<LocalDate> born = sections.seen(FileSection.NUMBERS) ? families.birth(id).map(Birth::earliest) : Optional.empty();
        return FamilyView.Growing.of(families.cameAlone(id), born, records.today());
    }

    private List<FamilyView.Member> members(PersonId id) {
        return families.together(id).stream().flatMap(member -> names.name(member.person()).map(named -> new FamilyView.Member(named.person(), named.name(), member.part(), named.opens())).stream()).toList();
    }

    private List<FamilyView.Guardian> guardians(PersonId id) {
        return families.guardians(id).stream().flatMap(each -> guardian(each).stream()).toList();
    }

    private Optional<FamilyView.Guardian> guardian(Guardianship of) {
        if (of.guardian().isPresent()) {
            return names.name(families.stays(of.guardian().get())).map(named -> new FamilyView.Guardian(of.id(), Optional.of(named.person()), named.name(), Optional.empty(), of.kind(), of.isCut(), named.opens()));
        }
        Map<String, String> outside = cipher.decryptAll(Guardianship.context(of.id()), of.sealedOutside().orElseThrow());
        return Optional.of(new FamilyView.Guardian(of.id(), Optional.empty(), outside.get("name"), Optional.ofNullable(outside.get("phone")), of.kind(), of.isCut(), false));
    }

    /** A child whom one must not reach is not named: where the child is named, one learns with whom it lives. */
    private List<FamilyView.Ward> wards(PersonId id) {
        return families.wards(id).stream().filter(each -> !each.isCut()).flatMap(each -> names.name(families.stays(each.person())).stream()).map(named -> new FamilyView.Ward(named.person(), named.name(), named.opens())).toList();
    }

    private List<FamilyView.Apart> apart(PersonId id) {
        return families.separations(id).stream()
                .flatMap(each -> names.name(families.other(each, id)).map((Named named) -> new FamilyView.Apart(each.id(), named.person(), named.name(), each.from())).stream())
                .toList();
    }

    private boolean minor(PersonId id) {
        return families.minor(id).orElse(false);
    }

    /** Whether somebody born so is certainly under eighteen on this day; of a year alone, through all of it. */
    static boolean under(Birth birth, LocalDate today) {
        LocalDate born = birth.placeholder() ? birth.year().atMonth(12).atEndOfMonth() : birth.day().orElseGet(() -> birth.year().atMonth(12).atEndOfMonth());
        return born.plusYears(OF_AGE).isAfter(today);
    }

    /**
     * They live together from today on. Who lived elsewhere moves; who lived with nobody founds a household.
     *
     * @param person who comes to live with {@code other}
     * @throws NotFound where the person who asks does not see both files
     * @throws RestrictedRecord where the use of one of them is restricted
     */
    @Allowed(Rights.FAMILY_WRITE)
    public Outcome join(PersonId person, PersonId other, FamilyPart part) {
        records.changeable(person);
        records.seen(other);
        if (person.equals(other)) {
            return Outcome.SAME;
        }
        families.hold(person, other);
        Optional<HouseholdMember> home = families.home(other);
        if (home.isPresent() && families.home(person).filter(own -> own.household().equals(home.get().household())).isPresent()) {
            return Outcome.ALREADY;
        }
        if (families.apart(person, other) || families.together(other).stream().anyMatch(member -> families.apart(person, member.person()))) {
            return Outcome.APART;
        }
        UUID household = home.map(HouseholdMember::household).orElseGet(() -> families.found(other, minor(other) ? FamilyPart.CHILD : FamilyPart.ADULT));
        families.moveInto(household, person, part);
        return Outcome.DONE;
    }

    /** They live with the others no more, as when a child has grown up. Doing it twice changes nothing. Where one must not reach the other, {@link Separating} does more. */
    @Allowed(Rights.FAMILY_WRITE)
    public void leave(PersonId person) {
        records.changeable(person);
        families.hold(person);
        families.moveOut(person);
    }

    /** Somebody of the register decides for the child from today on. @throws NotFound where the person who asks does not see both files */
    @Allowed(Rights.FAMILY_WRITE)
    public Outcome guard(PersonId child, PersonId guardian, GuardianKind kind) {
        records.changeable(child);
        records.seen(guardian);
        if (child.equals(guardian)) {
            return Outcome.SAME;
        }
        if (!minor(child)) {
            return Outcome.OF_AGE;
        }
        families.hold(child);
        if (families.guardians(child).stream().anyMatch(each -> each.guardian().equals(Optional.of(guardian)))) {
            return Outcome.ALREADY;
        }
        families.add(Guardianship.of(Ids.next(), child, guardian, kind, records.today()));
        return Outcome.DONE;
    }

    /**
     * Somebody who is not in the register decides for the child from today on, such as the representative of a child who came alone.
     *
     * @param phone as {@link fi.kotoisa.identity.Phones#parse} gives it
     */
    @Allowed(Rights.FAMILY_WRITE)
    public Outcome guardFromOutside(PersonId child, String name, Optional<String> phone, GuardianKind kind) {
        records.changeable(child);
        if (!minor(child)) {
            return Outcome.OF_AGE;
        }
        UUID id = Ids.next();
        Map<String, String> outside = new HashMap<>(Map.of("name", name));
        phone.ifPresent(number -> outside.put("phone", number));
        families.add(Guardianship.outside(id, child, cipher.encryptAll(Guardianship.context(id), outside), kind, records.today()));
        return Outcome.DONE;
    }

    /** They decide for the child no more. @throws NotFound where the child has no such guardian */
    @Allowed(Rights.FAMILY_WRITE)
    public void endGuardian(PersonId child, UUID guardianship) {
        records.changeable(child);
        families.guardians(child).stream().filter(each -> each.id().equals(guardianship)).findFirst().orElseThrow(NotFound::new).end(records.today());
    }
}
