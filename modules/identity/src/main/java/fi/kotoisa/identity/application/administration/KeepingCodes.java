package fi.kotoisa.identity.application.administration;

import fi.kotoisa.identity.CodeLists;
import fi.kotoisa.identity.CodeLists.CodeList;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.domain.CodeValue;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeping the lists of a town: new values, their names and order, and their last day. Nothing is deleted. */
@ApplicationScoped
@Transactional
public class KeepingCodes {

    /** The longest name, in characters. */
    public static final int LONGEST = CodeValue.LONGEST;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    @Any
    Instance<CodeLists> offered;

    @Inject
    CodeBook book;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    /** What came of a new value. */
    public enum Outcome {
        DONE,
        /** The list has a value that is, or once was, called so in Finnish. */
        THERE
    }

    /**
     * One value.
     *
     * @param names by language
     * @param to its last day
     * @param uses how many records have it
     */
    public record Value(UUID id, String code, Map<Language, String> names, Optional<LocalDate> to, boolean open, long uses, int version) {}

    /**
     * A list with its values, in their order.
     *
     * @param strays what records have and the list does not, by name
     */
    public record Values(CodeList list, List<Value> values, List<String> strays) {}

    @Allowed(value = Rights.LISTS_MANAGE, trace = Trace.NONE)
    public List<Values> all() {
        return lists().stream().map(this::values).toList();
    }

    private Values values(CodeList list) {
        Map<String, Long> uses = uses(list.key());
        List<Value> values = book.values(list.key()).stream().map(value -> value(value, uses)).toList();
        Set<String> codes = values.stream().map(Value::code).collect(Collectors.toSet());
        return new Values(list, values, uses.keySet().stream().filter(used -> !codes.contains(used)).sorted(Comparator.comparing(SortKey::of)).toList());
    }

    private Map<String, Long> uses(String list) {
        Map<String, Long> uses = new HashMap<>();
        offered.stream().forEach(module -> uses.putAll(module.uses(list)));
        return uses;
    }

    /** @throws NotFound where there is none */
    @Allowed(value = Rights.LISTS_MANAGE, trace = Trace.NONE)
    public Value find(UUID id) {
        CodeValue value = held(id, LockModeType.NONE);
        return value(value, uses(value.list()));
    }

    /** Puts a value at the end of a list. @throws NotFound for a list that nobody reads */
    @Allowed(Rights.LISTS_MANAGE)
    public Outcome add(String key, Map<Language, String> names) {
        CodeList list = lists().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow(NotFound::new);
        List<CodeValue> there = book.values(key);
        String code = names.get(Language.FI);
        if (there.stream().anyMatch(value -> value.code().equalsIgnoreCase(code) || value.names().get(Language.FI.code()).equalsIgnoreCase(code))) {
            return Outcome.THERE;
        }
        CodeValue fresh = new CodeValue(Ids.next(), key, code, there.stream().mapToInt(CodeValue::order).max().orElse(0) + 1);
        fresh.call(plain(names));
        entities.persist(fresh);
        changes.bump(list.topic());
        return Outcome.DONE;
    }

    /**
     * Calls it so from now on, also on records that have it; and says how long it may be chosen.
     *
     * @param seen version that was changed
     * @throws SomeoneWasQuicker when it is another by now
     */
    @Allowed(Rights.LISTS_MANAGE)
    public void change(UUID id, int seen, Map<Language, String> names, Optional<LocalDate> to) {
        CodeValue value = held(id, LockModeType.PESSIMISTIC_WRITE);
        SomeoneWasQuicker.check(seen, value.version());
        value.call(plain(names));
        value.last(to);
        // a change of names alone would leave the version as it was
        entities.lock(value, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        bump(value);
    }

    /** Puts it before the one that stands above it; the first one stays. */
    @Allowed(Rights.LISTS_MANAGE)
    public void up(UUID id) {
        CodeValue value = held(id, LockModeType.PESSIMISTIC_WRITE);
        book.values(value.list()).stream().filter(other -> other.order() < value.order()).max(Comparator.comparingInt(CodeValue::order)).ifPresent(value::swap);
        bump(value);
    }

    private void bump(CodeValue value) {
        lists().stream().filter(list -> list.key().equals(value.list())).forEach(list -> changes.bump(list.topic()));
    }

    private List<CodeList> lists() {
        return offered.stream().flatMap(module -> module.lists().stream()).sorted(Comparator.comparing(CodeList::key)).toList();
    }

    private CodeValue held(UUID id, LockModeType lock) {
        return Optional.ofNullable(entities.find(CodeValue.class, id, lock)).orElseThrow(NotFound::new);
    }

    private static Map<String, String> plain(Map<Language, String> names) {
        return names.entrySet().stream().collect(Collectors.toMap(each -> each.getKey().code(), Map.Entry::getValue));
    }

    private Value value(CodeValue value, Map<String, Long> uses) {
        Map<Language, String> names = value.names().entrySet().stream().filter(each -> Language.of(each.getKey()).isPresent())
                .collect(Collectors.toMap(each -> Language.of(each.getKey()).orElseThrow(), Map.Entry::getValue));
        return new Value(value.id(), value.code(), names, value.to(), value.openOn(TimeKeeper.today(clock)), uses.getOrDefault(value.code(), 0L), value.version());
    }
}
