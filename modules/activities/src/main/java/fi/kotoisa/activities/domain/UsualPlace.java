package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where a group usually meets and who is needed there; each of its dates has a place of its own. */
@Embeddable
class UsualPlace {

    @Column(name = "venue_id")
    private UUID venue;
    @Column(name = "room_id")
    private UUID room;
    @Column(name = "leader_id")
    private UUID leader;
    @Column(name = "hosts_needed")
    private int hostsNeeded;

    protected UsualPlace() {} // for JPA

    UsualPlace(SessionPlace place) {
        venue = place.venue();
        room = place.room();
        leader = place.leader();
        hostsNeeded = place.hostsNeeded();
    }

    SessionPlace place() {
        return new SessionPlace(venue, room, leader, hostsNeeded);
    }
}
