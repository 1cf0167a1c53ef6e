package fi.kotoisa.platform;

import fi.kotoisa.platform.domain.LanguageOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which languages the public pages offer: in their menu, for messages, and by their address. Finnish and Swedish always, since people have a right to them (Language Act 423/2003); any other may be taken away
 * for a time. Whoever chose one before goes on getting messages in it.
 *
 * <p>Counts at once on this server, and within two seconds on every other.
 */
@ApplicationScoped
public class OfferedLanguages {

    /** What the caches of pages ask {@link Changes} about. */
    public static final String TOPIC = "platform.languages";

    /** Those that nobody takes away. */
    public static final Set<Language> BY_LAW = Set.of(Language.FI, Language.SV);

    @PersistenceContext(unitName = "platform")
    EntityManager entities;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    private volatile Kept kept = new Kept(-1, Set.of());

    private record Kept(long stamp, Set<Language> off) {}

    /**
     * One language as it is offered.
     *
     * @param reason why it is not offered; empty where it is
     * @param since when that was last changed; nothing where it never was
     * @param version to be sent back with a change
     */
    public record Offer(Language language, boolean offered, String reason, Optional<Instant> since, int version) {}

    /** In the order of the menu. */
    public List<Language> ofResidents() {
        return Language.ofResidents().stream().filter(this::offers).toList();
    }

    public boolean offers(Language language) {
        return language.forResidents() && !off().contains(language);
    }

    private Set<Language> off() {
        long now = changes.stamp(TOPIC);
        if (kept.stamp() != now) {
            kept = new Kept(now, rows().values().stream().filter(LanguageOff::off).flatMap(row -> Language.of(row.code()).stream()).collect(Collectors.toSet()));
        }
        return kept.off();
    }

    /** All languages of residents, offered or not, in the order of the menu. */
    @Transactional
    public List<Offer> all() {
        Map<String, LanguageOff> rows = rows();
        return Language.ofResidents().stream().map(language -> offer(language, Optional.ofNullable(rows.get(language.code())))).toList();
    }

    private static Offer offer(Language language, Optional<LanguageOff> row) {
        return new Offer(language, row.filter(LanguageOff::off).isEmpty(), row.filter(LanguageOff::off).map(LanguageOff::reason).orElse(""), row.map(LanguageOff::changedAt), row.map(LanguageOff::version).orElse(0));
    }

    /**
     * Offers a language no more. In the caller's transaction.
     *
     * @param seen version that was shown
     * @throws SomeoneWasQuicker when it is another by now
     * @throws IllegalArgumentException for a language that must be offered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeAway(Language language, String why, int seen) {
        if (BY_LAW.contains(language)) {
            throw new IllegalArgumentException(language + " is offered by law");
        }
        LanguageOff row = seen(language, seen);
        row.takeAway(why, clock.instant());
        entities.persist(row);
        changes.bump(TOPIC);
    }

    /**
     * Offers a language again. In the caller's transaction.
     *
     * @param seen version that was shown
     * @throws SomeoneWasQuicker when it is another by now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void offer(Language language, int seen) {
        LanguageOff row = seen(language, seen);
        row.offer(clock.instant());
        entities.persist(row);
        changes.bump(TOPIC);
    }

    private LanguageOff seen(Language language, int version) {
        Optional<LanguageOff> row = Optional.ofNullable(entities.find(LanguageOff.class, language.code(), LockModeType.PESSIMISTIC_WRITE));
        SomeoneWasQuicker.check(version, row.map(LanguageOff::version).orElse(0));
        return row.orElseGet(() -> new LanguageOff(language));
    }

    private Map<String, LanguageOff> rows() {
        return entities.createQuery("select l from LanguageOff l", LanguageOff.class).getResultStream().collect(Collectors.toMap(LanguageOff::code, Function.identity()));
    }
}
