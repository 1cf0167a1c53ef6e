package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.AuditSearch.Place;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The audit log, newest first, a page at a time or as a file. Looking at it is itself written down. */
@ApplicationScoped
@Transactional
public class AuditRows {

    /** How many stand on one page. */
    public static final int PAGE = 50;
    /** How many a file takes at most; whoever needs more asks for a shorter time. */
    public static final int MOST_IN_A_FILE = 100_000;

    private static final int STEP = 500;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    PeopleDirectory people;

    @Inject
    DeedBook deeds;

    @Inject
    FieldCipher cipher;

    /**
     * One page and, where there is a next page, one row more.
     *
     * @param after the last row of the page before; empty for the newest
     */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.PROTECTED_READ)
    public List<AuditRow> page(AuditSearch search, Optional<Place> after) {
        return rows(new AuditFinder(entities, search).after(after, PAGE + 1));
    }

    /**
     * All that is found, at most {@link #MOST_IN_A_FILE}, for a file.
     *
     * @param line takes them one by one; nothing of it may leave before this use case has ended, for only then is it written down
     */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.EXPORT)
    public void export(AuditSearch search, Consumer<AuditRow> line) {
        AuditFinder finder = new AuditFinder(entities, search);
        List<AuditRow> found = rows(finder.after(Optional.empty(), STEP));
        int taken = 0;
        while (!found.isEmpty() && taken < MOST_IN_A_FILE) {
            found.forEach(line);
            taken += found.size();
            entities.clear();
            found = found.size() < STEP ? List.of() : rows(finder.after(Optional.of(found.get(found.size() - 1).place()), STEP));
        }
    }

    private List<AuditRow> rows(List<AuditEntry> found) {
        Map<PersonId, String> names = people.names(found.stream().flatMap(entry -> entry.actor().stream()).map(PersonId::new).distinct().toList());
        return found.stream().map(entry -> row(entry, names)).toList();
    }

    private AuditRow row(AuditEntry entry, Map<PersonId, String> names) {
        LocalDateTime at = LocalDateTime.ofInstant(entry.happenedAt(), TimeKeeper.HELSINKI);
        String who = entry.actor().map(PersonId::new).map(person -> names.getOrDefault(person, person.toString())).orElse("");
        DeedKind kind = DeedKind.of(entry, deeds.trace(entry.action()));
        String words = entry.encryptedWords().map(text -> cipher.decrypt(AuditEntry.wordsContext(entry.id()), text)).orElse("");
        return new AuditRow(new Place(entry.happenedAt(), entry.id()), at, who, entry.channel(), entry.action(), kind, entry.outcome(), entry.records(), entry.purpose(), words);
    }
}
