package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.GuardianKind;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.register.FamilyView.Growing;
import fi.kotoisa.identity.application.register.RegisterScope.Condition;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.SafetyMark;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The days that come for the people one works with, so that whoever must decide does it in time: non-disclosure whose last day is near or past, children who come of age, and young people who came
 * without a guardian and for whom the support ends. Only of those one works with, for whoever answers for an organisation sees nobody who is hidden.
 */
@ApplicationScoped
@Transactional
public class ComingDates {

    /** How many stand on one page. */
    public static final int PAGE = 30;

    /** How long before a birthday it is spoken of, in days: half a year, so that dwelling, money and papers can be arranged. */
    public static final int AHEAD = 180;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    RegisterScope scope;

    @Inject
    RegisterRows rows;

    @Inject
    FileSections sections;

    @Inject
    Vault vault;

    /** What happens on the day. */
    public enum Kind {
        /** Non-disclosure, or a safety mark of our own, has its last day. It holds until somebody ends it. */
        SAFETY_ENDS,
        /** They turn eighteen: nobody else decides any more. */
        COMES_OF_AGE,
        /** They turn twenty-three: the support for who came without a guardian ends. */
        SUPPORT_ENDS;

        /** The end of this answer's key in the texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A day that comes for somebody.
     *
     * @param person as lists show them
     * @param day empty where it would tell the birthday of somebody under non-disclosure
     */
    public record Coming(RegisterRow person, Kind kind, Optional<LocalDate> day) {}

    private record Known(Particulars particulars, Person person) {}

    private record Due(Known known, Kind kind, LocalDate day) {

        private static final Comparator<Due> ORDER = Comparator.comparing(Due::day).thenComparing(due -> due.known().particulars().provisional()).thenComparing(Due::kind);
    }

    /**
     * One page by day and, where there is a next page, one more.
     *
     * @param page 0 for the first
     */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.PROTECTED_READ)
    public List<Coming> page(int page) {
        return due().stream().sorted(Due.ORDER).skip((long) page * PAGE).limit(PAGE + 1L).map(this::coming).toList();
    }

    /** How many such days there are. */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.NONE)
    public int count() {
        return due().size();
    }

    private Coming coming(Due due) {
        RegisterRow row = rows.row(due.known().particulars(), due.known().person());
        return new Coming(row, due.kind(), Optional.of(due.day()).filter(day -> due.kind() == Kind.SAFETY_ENDS || !row.guarded()));
    }

    private List<Due> due() {
        List<Due> all = new ArrayList<>();
        Condition own = scope.own();
        query("select d, p, m from Particulars d, Person p, SafetyMark m where p.id = d.person and m.person = d.person and m.endedAt is null and m.to is not null and d.merged = false and ", own)
                .filter(each -> ((SafetyMark) each[2]).asks(records.today()))
                .forEach(each -> all.add(new Due(known(each), Kind.SAFETY_ENDS, ((SafetyMark) each[2]).to().orElseThrow())));
        if (sections.seen(FileSection.NUMBERS)) {
            Set<UUID> alone = sections.seen(FileSection.FAMILY) ? cameAlone(own) : Set.of();
            query("select d, p from Particulars d, Person p where p.id = d.person and d.birth is not null and d.merged = false and ", own).map(ComingDates::known).forEach(each -> all.addAll(birthdays(each, alone)));
        }
        return all;
    }

    private static Known known(Object[] row) {
        return new Known((Particulars) row[0], (Person) row[1]);
    }

    private Stream<Object[]> query(String text, Condition own) {
        TypedQuery<Object[]> query = entities.createQuery(text + own.text(), Object[].class);
        own.fill(query);
        return query.getResultStream();
    }

    private Set<UUID> cameAlone(Condition own) {
        TypedQuery<UUID> query = entities.createQuery("select g.person from Guardianship g, Particulars d where g.person = d.person and g.kind = :alone and " + own.text(), UUID.class)
                .setParameter("alone", GuardianKind.REPRESENTATIVE);
        own.fill(query);
        return new HashSet<>(query.getResultList());
    }

    private List<Due> birthdays(Known known, Set<UUID> alone) {
        LocalDate today = records.today();
        Growing growing = Growing.of(alone.contains(known.person().id().value()), vault.birth(known.particulars()).map(Birth::earliest), today);
        List<Due> days = new ArrayList<>();
        Growing.near(growing.ofAge(), today).ifPresent(day -> days.add(new Due(known, Kind.COMES_OF_AGE, day)));
        Growing.near(growing.supportEnds(), today).ifPresent(day -> days.add(new Due(known, Kind.SUPPORT_ENDS, day)));
        return days;
    }
}
