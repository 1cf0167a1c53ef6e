package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.application.register.Guarding.Outcome;
import fi.kotoisa.identity.domain.HouseholdMember;
import fi.kotoisa.identity.domain.SafetyMark;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Non-disclosure for several of a household in one deed. The file, the school and the telephone of a child lead to its mother: so who hides her is offered the others, and whoever was hidden on the same day when the mark is
 * prolonged or ended. Everybody has a mark of their own and a row of their own in the log.
 */
@ApplicationScoped
@Transactional
public class GuardingHouseholds {

    @Inject
    Guarding guarding;

    @Inject
    RegisterRecords records;

    @Inject
    FamilyRecords families;

    @Inject
    FamilyNames names;

    @Inject
    FileSections sections;

    /**
     * Somebody of the same household.
     *
     * @param minor whether they are under eighteen; where no birth is known, whether they live there as a child
     */
    public record Companion(PersonId person, String name, boolean minor) {

        /** Leaves the name out. */
        @Override
        public String toString() {
            return "companion " + person;
        }
    }

    /** Who lives with the person and is not hidden, as far as the person who asks may know. */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.NONE)
    public List<Companion> open(PersonId person) {
        return companions(person, member -> records.guards(member).isEmpty());
    }

    /** Who lives with the person, is seen, and was hidden for the same reason on the same day as they were. */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.NONE)
    public List<Companion> alike(PersonId person) {
        Optional<SafetyMark> own = records.guard(person);
        return own.isEmpty() ? List.of() : companions(person, member -> records.guards(member).stream().anyMatch(mark -> mark.kind() == own.get().kind() && day(mark).equals(day(own.get()))));
    }

    private static LocalDate day(SafetyMark of) {
        return LocalDate.ofInstant(of.markedAt(), TimeKeeper.HELSINKI);
    }

    private List<Companion> companions(PersonId person, Predicate<PersonId> which) {
        records.seen(person);
        return sections.seen(FileSection.FAMILY) ? families.together(person).stream().filter(member -> which.test(member.person())).flatMap(member -> companion(member).stream()).toList() : List.of();
    }

    private Optional<Companion> companion(HouseholdMember of) {
        return names.name(of.person()).map(named -> new Companion(named.person(), named.name(), families.minor(of)));
    }

    /**
     * As {@link Guarding#guard} for the person and for these of the household, all or nobody. Whoever lives there no more, or is hidden already, is left as they are.
     *
     * @param with of {@link #open}
     */
    @Allowed(value = Rights.REGISTER_WRITE, trace = Trace.NONE)
    public Outcome guard(PersonId person, Set<PersonId> with, SafetyKind kind, LocalDate from, Optional<LocalDate> to) {
        List<PersonId> companions = chosen(with, open(person));
        if (SafetyMark.fits(from, to) && !records.relations(person, records.today()).isEmpty()) {
            // the others first: afterwards whoever saw the person for the organisation sees them no more
            companions.forEach(each -> guarding.guardCompanion(person, each, kind, from, to));
        }
        return guarding.guard(person, kind, from, to);
    }

    /** As {@link Guarding#prolong} for the person and for these of the household; a mark that lasts longer than that stays as it is. @param with of {@link #alike} */
    @Allowed(value = Rights.REGISTER_WRITE, trace = Trace.NONE)
    public Outcome prolong(PersonId person, Set<PersonId> with, SafetyKind kind, Optional<LocalDate> to) {
        List<PersonId> companions = chosen(with, alike(person));
        Outcome outcome = guarding.prolong(person, kind, to);
        if (outcome == Outcome.DONE) {
            companions.forEach(each -> guarding.prolong(each, kind, to));
        }
        return outcome;
    }

    /** As {@link Guarding#end} for the person and for these of the household, all or nobody. @param with of {@link #alike} */
    @Allowed(value = Rights.CARE_ASSIGN, trace = Trace.NONE)
    public void end(PersonId person, Set<PersonId> with, SafetyKind kind) {
        chosen(with, alike(person)).forEach(each -> guarding.end(each, kind));
        guarding.end(person, kind);
    }

    private static List<PersonId> chosen(Set<PersonId> wished, List<Companion> there) {
        return there.stream().map(Companion::person).filter(wished::contains).toList();
    }
}
