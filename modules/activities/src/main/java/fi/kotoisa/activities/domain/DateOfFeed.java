package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;

/** What a date has from its feed if it was taken over from one. */
@MappedSuperclass
abstract class DateOfFeed {

    @Column(name = "feed_key")
    private String feedKey = "";
    private String directions;

    /** Remembers which item of its feed it is. */
    void comeFromFeed(String key) {
        feedKey = key;
    }

    /** Takes over what its feed adds to the place in words. */
    public void lead(Directions words) {
        directions = words.stored();
    }

    public Optional<String> feedKey() {
        return Optional.of(feedKey).filter(key -> !key.isEmpty());
    }

    /** What its feed adds to the place in words. */
    public Directions directions() {
        return Directions.of(directions);
    }
}
