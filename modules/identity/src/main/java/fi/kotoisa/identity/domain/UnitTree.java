package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which unit lies in which. */
public final class UnitTree {

    /** A team in a service in a department in a branch: deeper ones nobody finds. */
    public static final int DEEPEST = 5;

    private final Map<UnitId, UnitId> parents = new HashMap<>();

    /** @param units all units of one organisation, or of several */
    public UnitTree(Collection<Unit> units) {
        units.forEach(unit -> unit.parent().ifPresent(parent -> parents.put(unit.id(), parent)));
    }

    /** Whether the inner unit is the outer one or lies in it, however deep. */
    public boolean within(UnitId inner, UnitId outer) {
        return upwards(inner).contains(outer);
    }

    /** The unit and all that lie in it, however deep. */
    public Stream<UnitId> inside(UnitId outer) {
        return Stream.concat(Stream.of(outer), parents.keySet().stream().filter(inner -> !inner.equals(outer) && within(inner, outer)));
    }

    /** A unit, the one that it lies in, and so on. */
    public List<UnitId> upwards(UnitId from) {
        List<UnitId> way = new ArrayList<>();
        for (UnitId at = from; at != null && !way.contains(at); at = parents.get(at)) {
            way.add(at);
        }
        return way;
    }

    /** Whether a unit may be moved there: not into itself or what lies in it, and not too deep. */
    public boolean mayLie(UnitId unit, Optional<UnitId> within) {
        return within.map(outer -> !within(outer, unit) && upwards(outer).size() + depth(unit) <= DEEPEST).orElse(true);
    }

    /** How many levels it has, itself counted. */
    private int depth(UnitId unit) {
        return 1 + parents.entrySet().stream().filter(each -> each.getValue().equals(unit)).mapToInt(each -> depth(each.getKey())).max().orElse(0);
    }

    /** Every unit after the one that it lies in, those beside each other in this order. */
    public List<Unit> inOrder(Collection<Unit> units, Comparator<Unit> order) {
        Set<UnitId> known = units.stream().map(Unit::id).collect(Collectors.toSet());
        List<Unit> sorted = units.stream().sorted(order).toList();
        List<Unit> all = new ArrayList<>();
        sorted.stream().filter(unit -> unit.parent().filter(known::contains).isEmpty()).forEach(top -> add(top, sorted, all));
        return all;
    }

    private static void add(Unit unit, List<Unit> sorted, List<Unit> into) {
        into.add(unit);
        sorted.stream().filter(other -> other.parent().filter(unit.id()::equals).isPresent()).forEach(inner -> add(inner, sorted, into));
    }
}
