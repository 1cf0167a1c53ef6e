package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tells whoever leads a date, usually or instead of somebody, what planners change about it, and ends the call for a stand-in where they have settled it. */
@ApplicationScoped
class LeaderNews {

    @Inject
    StandInCalls calls;

    @Inject
    CrewMessages messages;

    @Inject
    Clock clock;

    void moved(Activity group, Session date, SessionTime was) {
        messages.moved(group, date, was);
    }

    /** @param first of the dates that were put to another time or place */
    void seriesMoved(Activity group, Session first) {
        messages.seriesMoved(group, first);
    }

    /** @param dates by time */
    void cancelled(Activity group, List<Session> dates) {
        dates.forEach(date -> calls.open(date.id()).ifPresent(call -> call.close(clock.millis())));
        messages.cancelled(group, dates);
    }

    /** Many dates of a group have another leader: who leads them now and who did hear of it once each. @param before by date, in the order of time, who led it */
    void seriesLed(Activity group, Map<Session, Optional<UUID>> before) {
        Map<UUID, List<Session>> named = new LinkedHashMap<>();
        Map<UUID, List<Session>> over = new LinkedHashMap<>();
        before.forEach((date, was) -> {
            UUID now = date.place().leader();
            calls.open(date.id()).ifPresent(call -> end(call, now));
            if (date.published()) {
                Optional.ofNullable(now).ifPresent(leader -> named.computeIfAbsent(leader, any -> new ArrayList<>()).add(date));
                was.ifPresent(leader -> over.computeIfAbsent(leader, any -> new ArrayList<>()).add(date));
            }
        });
        named.forEach((leader, dates) -> messages.seriesNamed(new PersonId(leader), group, dates));
        over.forEach((leader, dates) -> messages.seriesOver(new PersonId(leader), group, dates));
    }

    /** Whoever leads the date now learns of it, and whoever led it or could not come that somebody was found. @param before who led it */
    void led(Activity group, Session date, UUID before) {
        UUID now = date.place().leader();
        if (Objects.equals(before, now)) {
            return;
        }
        Optional<StandInCall> open = calls.open(date.id());
        open.ifPresent(call -> end(call, now));
        if (date.published() && now != null) {
            messages.named(new PersonId(now), group, date);
            open.flatMap(StandInCall::absent).or(() -> Optional.ofNullable(before)).filter(former -> !former.equals(now))
                    .ifPresent(former -> messages.found(List.of(new PersonId(former)), new PersonId(now), group, date));
        }
    }

    private void end(StandInCall call, UUID leader) {
        if (leader == null) {
            call.close(clock.millis());
        } else {
            call.answer(leader, clock.millis());
        }
    }
}
