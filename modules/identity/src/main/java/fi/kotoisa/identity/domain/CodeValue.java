package fi.kotoisa.identity.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One value of a list that a town keeps itself. It is never deleted: it ends on a day, and records that have it go on showing it. */
@Entity
@Table(schema = Names.SCHEMA, name = "code_value")
public class CodeValue {

    /** The longest name, in characters. */
    public static final int LONGEST = 100;

    private static final Set<String> NEEDED = Set.of("fi", "sv", "en");

    @Id
    private UUID id;

    @Column(name = "list_key")
    private String list;

    private String code;

    @Column(name = "list_order")
    private int order;

    @Column(name = "to_day")
    private LocalDate to;

    @ElementCollection
    @CollectionTable(schema = Names.SCHEMA, name = "code_name", joinColumns = @JoinColumn(name = "code_value"))
    @MapKeyColumn(name = "language")
    @Column(name = "name")
    private Map<String, String> names = new HashMap<>();

    @Version
    private int version;

    protected CodeValue() {}

    /** @param code what records keep: its first Finnish name */
    public CodeValue(UUID id, String list, String code, int order) {
        this.id = id;
        this.list = list;
        this.code = code;
        this.order = order;
    }

    /**
     * What it is called from now on, also on records that have it.
     *
     * @throws IllegalArgumentException without a name in Finnish, Swedish or English, or where one is too long
     */
    public void call(Map<String, String> called) {
        if (!called.keySet().containsAll(NEEDED) || called.values().stream().anyMatch(name -> name.isBlank() || name.length() > LONGEST)) {
            throw new IllegalArgumentException("a value has names in " + NEEDED + " of at most " + LONGEST + " characters");
        }
        names.keySet().retainAll(called.keySet());
        names.putAll(called);
    }

    /** Its last day; without one it goes on. */
    public void last(Optional<LocalDate> lastDay) {
        to = lastDay.orElse(null);
    }

    /** Changes places with another one of its list. */
    public void swap(CodeValue other) {
        int mine = order;
        order = other.order;
        other.order = mine;
    }

    public boolean openOn(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    public UUID id() {
        return id;
    }

    public String list() {
        return list;
    }

    public String code() {
        return code;
    }

    public int order() {
        return order;
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    public Map<String, String> names() {
        return Map.copyOf(names);
    }

    public int version() {
        return version;
    }
}
