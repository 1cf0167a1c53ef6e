package fi.kotoisa.platform.application;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Upkeep.Condition;
import fi.kotoisa.platform.Upkeep.State;
import fi.kotoisa.platform.delivery.Delivery;
import fi.kotoisa.platform.persistence.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the messages fare: what waits, what was lost, and how each way is set up, without anything secret. */
@ApplicationScoped
class MessageStatus {

    /** For so long somebody who waits for a code may be patient. */
    static final Duration LONG = Duration.ofMinutes(15);
    /** What was lost so long ago is no news. */
    static final Duration LATELY = Duration.ofDays(7);

    @Inject
    Queue queue;

    @Inject
    @Any
    Instance<Delivery> deliveries;

    @Inject
    StatusWords words;

    @Inject
    Clock clock;

    long lost() {
        return queue.lost(clock.instant().minus(LATELY));
    }

    /** How long the oldest message has been due; nothing where none is, or where its way is not set up at all. */
    Optional<Duration> late() {
        return queue.oldestDue(clock.instant()).map(due -> Duration.between(due, clock.instant())).filter(time -> time.compareTo(LONG) > 0);
    }

    boolean configured(Channel way) {
        return deliveries.stream().anyMatch(delivery -> delivery.channel() == way && delivery.configured());
    }

    Optional<Instant> lastGone(Channel way) {
        return queue.lastGone(way);
    }

    List<Condition> conditions() {
        long lost = lost();
        Optional<Instant> oldest = queue.oldestDue(clock.instant());
        List<Condition> lines = new ArrayList<>();
        lines.add(words.fact("staff.status.waiting", String.valueOf(queue.waiting())));
        lines.add(words.line("staff.status.oldest", oldest.map(due -> words.ago(Duration.between(due, clock.instant()))).orElseGet(() -> words.say("staff.status.none")), late().isPresent() ? State.BAD : State.GOOD));
        lines.add(words.line("staff.status.lost", String.valueOf(lost), lost > 0 ? State.DOUBTFUL : State.GOOD));
        deliveries.stream().sorted((one, other) -> other.channel().compareTo(one.channel())).forEach(delivery -> lines.addAll(way(delivery)));
        return lines;
    }

    private List<Condition> way(Delivery delivery) {
        String key = delivery.channel() == Channel.SMS ? "staff.status.sms" : "staff.status.mail";
        if (delivery.settings().isEmpty()) {
            return List.of(words.line(key, words.say("staff.status.not-set-up"), State.DOUBTFUL));
        }
        Delivery.Settings settings = delivery.settings().get();
        List<Condition> lines = new ArrayList<>(List.of(words.line(key, settings.server(), State.GOOD)));
        if (!settings.sender().isEmpty()) {
            lines.add(words.fact("staff.status.sender", settings.sender()));
        }
        lines.add(words.line("staff.status.encrypted", words.yes(settings.encrypted()), settings.encrypted() ? State.GOOD : State.DOUBTFUL));
        lines.add(words.fact("staff.status.signs-in", words.yes(settings.signsIn())));
        lines.add(words.fact("staff.status.last-gone", words.at(lastGone(delivery.channel()))));
        return lines;
    }
}
