package fi.kotoisa.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionIdsTest {

    private final Set<String> ids = Stream.generate(new SessionIds()::generateUuid).limit(20_000).collect(Collectors.toSet());

    @Test
    void anIdIs32CharactersThatNeedNoEscaping() {
        assertTrue(ids.stream().allMatch(id -> id.matches("[A-Za-z0-9_-]{32}")));
    }

    @Test
    void noneComesTwice() {
        assertEquals(20_000, ids.size());
    }

    @Test
    void everyPositionCarriesSixRandomBits() {
        IntStream.range(0, 32).forEach(position ->
                assertEquals(64, new HashSet<>(ids.stream().map(id -> id.charAt(position)).toList()).size(), "position " + position));
    }
}
