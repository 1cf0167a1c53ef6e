package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.EventSearch.Box;
import fi.kotoisa.platform.Problem.Flaw;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a part of the map: west, south, east, north. */
final class LinkedArea {

    /** WGS 84, which is ours and the usual one. */
    private static final String DEGREES = "4326";

    private LinkedArea() {}

    /** @throws fi.kotoisa.platform.Refused for what is no part of the map, or in other coordinates */
    static Box box(String typed, Optional<String> system) {
        List<String> edges = Stream.of(typed.split(",")).map(String::strip).toList();
        if (edges.size() != 4 || !edges.stream().allMatch(edge -> edge.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?"))) {
            Asking.refuse(List.of(new Flaw("query", "bbox", "not-understood")));
        }
        if (system.filter(named -> !named.equals(DEGREES)).isPresent()) {
            Asking.refuse(List.of(new Flaw("query", "srid", "not-served")));
        }
        return new Box(number(edges, 0), number(edges, 1), number(edges, 2), number(edges, 3));
    }

    private static double number(List<String> edges, int at) {
        return Double.parseDouble(edges.get(at));
    }
}
