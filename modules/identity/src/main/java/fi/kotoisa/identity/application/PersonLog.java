package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.LogEntry.By;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Parts;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who has handled the data of one person, when and why: what the person may learn of the last two years, and of earlier ones for a special reason (703/2023, section 11). */
@ApplicationScoped
@Transactional
public class PersonLog {

    /** What the person may learn without a special reason. */
    public static final int YEARS = 2;
    /** How many entries of the audit log are looked through at most, the newest first. */
    public static final int MOST = 5_000;

    private static final int STEP = 500;
    /** Use cases that no page of ours calls by itself. */
    private static final Pattern SERVES_NEIGHBOURS = Pattern.compile("ContactKeeping\\.|ContactReaching\\.");

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    PeopleDirectory people;

    @Inject
    DeedBook deeds;

    @Inject
    LeavingOut leavingOut;

    @Inject
    Clock clock;

    /** An entry of the audit log. */
    public record EntryId(UUID value) {}

    /**
     * What a copy does not tell.
     *
     * @param entries whose showing would put somebody in danger
     * @param danger why; no reason for the copy itself, whose row the person is told of
     */
    public record Omission(List<EntryId> entries, StatedReason danger) {

        public Omission {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The log of a person.
     *
     * @param since the first day; empty for all there is
     * @param cut whether there would be more than can be shown
     */
    public record Log(List<LogEntry> entries, Optional<LocalDate> since, LocalDate until, boolean cut) {

        public Log {
            entries = List.copyOf(entries);
        }
    }

    /**
     * For the officer, before a copy is made.
     *
     * @param records all ids that are this one person
     * @param language of the names of organisations
     * @param older why entries of more than two years ago are shown too
     */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.PROTECTED_READ)
    public Log look(Set<RecordRef> records, Language language, Optional<StatedReason> older) {
        return log(records, language, older.isPresent());
    }

    /** For the person. What is left out, and why, is written down in a row of its own beside that a copy was made. */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.PRINT)
    public Log copy(Set<RecordRef> records, Language language, Optional<StatedReason> older, Optional<Omission> leftOut) {
        leftOut.ifPresent(omission -> leavingOut.leaveOut(records, omission.entries(), omission.danger()));
        Set<UUID> gone = leftOut.stream().flatMap(omission -> omission.entries().stream()).map(EntryId::value).collect(Collectors.toSet());
        Log all = log(records, language, older.isPresent());
        return new Log(all.entries().stream().filter(entry -> !gone.contains(entry.id())).toList(), all.since(), all.until(), all.cut());
    }

    Log log(Set<RecordRef> records, Language language, boolean older) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeKeeper.HELSINKI);
        Optional<LocalDate> since = older ? Optional.empty() : Optional.of(today.minusYears(YEARS));
        Instant begin = since.map(AuditSearch::start).orElse(Instant.EPOCH);
        List<AuditEntry> found = AuditFinder.about(entities, records.stream().map(RecordRef::id).distinct().toList(), begin, AuditSearch.start(today.plusDays(1)), MOST + 1);
        List<AuditEntry> shown = found.stream().limit(MOST).filter(entry -> !entry.action().equals(LeavingOut.ACTION)).toList();
        return new Log(told(shown, records, language), since, today, found.size() > MOST);
    }

    private List<LogEntry> told(List<AuditEntry> entries, Set<RecordRef> records, Language language) {
        Set<PersonId> actors = entries.stream().flatMap(entry -> entry.actor().stream()).map(PersonId::new).collect(Collectors.toSet());
        Map<PersonId, String> names = people.names(actors);
        Map<PersonId, List<Membership>> memberships = memberships(actors);
        Map<OrganisationId, String> organisations = entities.createQuery("select o from Organisation o", Organisation.class).getResultStream()
                .collect(Collectors.toMap(Organisation::id, organisation -> organisation.name(language.code())));
        Map<UUID, AuditEntry> reasons = reasons(entries);
        Set<List<Object>> seen = new HashSet<>();
        List<LogEntry> told = new ArrayList<>();
        for (AuditEntry entry : entries) {
            AuditEntry whole = reasons.getOrDefault(entry.id(), entry);
            DeedKind own = DeedKind.of(entry, deeds.trace(entry.action()));
            DeedKind kind = own == DeedKind.LOOKED ? DeedKind.of(whole, deeds.trace(whole.action())) : own;
            Optional<PersonId> actor = entry.actor().map(PersonId::new);
            if (seen.add(List.of(entry.request(), actor, kind, entry.purpose()))) {
                LocalDateTime at = LocalDateTime.ofInstant(entry.happenedAt(), TimeKeeper.HELSINKI);
                List<Membership> held = actor.map(person -> memberships.getOrDefault(person, List.of())).orElse(List.of()).stream().filter(each -> each.holdsOn(at.toLocalDate())).toList();
                List<String> of = held.stream().flatMap(each -> each.organisation().stream()).distinct().map(id -> organisations.getOrDefault(id, "")).sorted().toList();
                boolean everywhere = held.stream().anyMatch(each -> each.organisation().isEmpty());
                told.add(new LogEntry(entry.id(), at, by(entry, records), actor.map(person -> names.getOrDefault(person, "")).orElse(""), of, everywhere, kind, whole.action(), deeds.withClients(whole.action()), entry.purpose()));
            }
        }
        return told;
    }

    /** For names that were shown because a neighbour's use case asked for them: that use case, which wrote its row after them. It knows what they were shown for. */
    private Map<UUID, AuditEntry> reasons(List<AuditEntry> entries) {
        Map<UUID, List<AuditEntry>> served = entries.stream().filter(entry -> SERVES_NEIGHBOURS.matcher(entry.action()).lookingAt()).collect(Collectors.groupingBy(AuditEntry::request));
        List<UUID> requests = List.copyOf(served.keySet());
        Map<UUID, AuditEntry> reasons = new HashMap<>();
        for (List<UUID> some : Parts.of(requests, STEP)) {
            entities.createQuery("select e from AuditEntry e where e.request in :requests order by e.happenedAt desc, e.id desc", AuditEntry.class)
                    .setParameter("requests", some)
                    .getResultStream()
                    .filter(entry -> !SERVES_NEIGHBOURS.matcher(entry.action()).lookingAt())
                    .forEach(outer -> served.get(outer.request()).stream().filter(entry -> isAfter(outer, entry)).forEach(entry -> reasons.put(entry.id(), outer)));
        }
        return reasons;
    }

    private static boolean isAfter(AuditEntry outer, AuditEntry inner) {
        int times = outer.happenedAt().compareTo(inner.happenedAt());
        return outer.actor().equals(inner.actor()) && (times > 0 || times == 0 && outer.id().toString().compareTo(inner.id().toString()) > 0);
    }

    private static By by(AuditEntry entry, Set<RecordRef> records) {
        if (entry.actor().isEmpty()) {
            return entry.channel().equals("SERVER") ? By.SYSTEM : By.NOBODY;
        }
        return records.contains(RecordRef.of(new PersonId(entry.actor().get()))) ? By.THEMSELVES : By.PERSON;
    }

    /** Also those that have ended: what counts is the day of the deed. */
    private Map<PersonId, List<Membership>> memberships(Set<PersonId> actors) {
        if (actors.isEmpty()) {
            return new HashMap<>();
        }
        return entities.createQuery("select m from Membership m where m.person in :people", Membership.class)
                .setParameter("people", actors.stream().map(PersonId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Membership::person));
    }
}
