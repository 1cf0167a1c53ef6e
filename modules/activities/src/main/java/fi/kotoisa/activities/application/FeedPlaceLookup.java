package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.FeedWire.Answer;
import fi.kotoisa.activities.application.FeedWire.Version;
import fi.kotoisa.activities.feeds.FeedPlaces;
import fi.kotoisa.activities.feeds.FeedReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the server of a list for the places that the list only names: each once, as long as there is time and room. What it does not give stays unknown, and the reader says so. */
final class FeedPlaceLookup {

    static final int MOST_PLACES = 300;
    /** A server that does not know that many in a row does not know the others either. */
    private static final int PATIENT_UNTIL = 5;

    private final FeedWire wire;
    private final long until;

    FeedPlaceLookup(FeedWire wire, long until) {
        this.wire = wire;
        this.until = until;
    }

    byte[] complete(byte[] list, URI from) {
        List<byte[]> found = new ArrayList<>();
        int room = FeedReader.USUAL_LIMIT - list.length - 2;
        int inVain = 0;
        for (String written : FeedPlaces.unknown(list).values().stream().limit(MOST_PLACES).toList()) {
            if (inVain >= PATIENT_UNTIL || room <= 0 || System.nanoTime() > until) {
                break;
            }
            Optional<byte[]> place = FeedFetcher.onSameServer(from, written).flatMap(address -> ask(address, from, room(room, found)));
            place.ifPresent(found::add);
            inVain = place.isPresent() ? 0 : inVain + 1;
        }
        return found.isEmpty() ? list : FeedPlaces.with(list, found);
    }

    private static int room(int most, List<byte[]> found) {
        return Math.max(1, most - found.stream().mapToInt(place -> place.length + 1).sum());
    }

    /** A redirect may lead elsewhere: what another server says of the place is not taken. */
    private Optional<byte[]> ask(URI address, URI list, int most) {
        Answer answer = wire.get(address, Version.NONE, most, until);
        return answer.content().filter(content -> answer.from().getHost().equalsIgnoreCase(list.getHost())).filter(FeedPlaces::describes);
    }
}
