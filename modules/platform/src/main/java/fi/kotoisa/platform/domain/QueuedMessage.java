package fi.kotoisa.platform.domain;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Daytime;
import fi.kotoisa.platform.Outbox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A message on its way to a person: written with the change that caused it, tried until it has gone or its time is over. */
@Entity
@Table(schema = "platform", name = "message")
public class QueuedMessage {

    /** How long a message is tried. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    /** The reason of a message that another took the place of. */
    public static final String REPLACED = "replaced";

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 6;

    @Id
    private UUID id;

    private UUID recipient;
    private String module;

    @Column(name = "text_key")
    private String key;

    private String arguments;

    @Column(name = "by_day")
    private boolean byDay;

    @Column(name = "for_reader_alone")
    private boolean forReaderAlone;

    @Column(name = "useless_after")
    private Instant uselessAfter;

    private Instant created;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private int attempts;

    @Column(name = "next_attempt")
    private Instant nextAttempt;

    private UUID claim;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "language_code")
    private String language;

    @Column(name = "shown_address")
    private String shownAddress;

    private String reason;
    private Instant settled;

    protected QueuedMessage() {}

    /**
     * A new message, due at once, or in the morning.
     *
     * @param byDay whether it may only go by day
     */
    public QueuedMessage(UUID id, UUID recipient, String module, String key, String arguments, boolean byDay, Instant now) {
        this.id = id;
        this.recipient = recipient;
        this.module = module;
        this.key = key;
        this.arguments = arguments;
        this.byDay = byDay;
        this.created = now;
        this.nextAttempt = byDay ? Daytime.from(now) : now;
        this.state = MessageState.WAITING;
    }

    /** No helper need read it. */
    public void forReaderAlone() {
        forReaderAlone = true;
    }

    /** Nobody needs it from this moment on. */
    public void uselessAfter(Instant over) {
        uselessAfter = over;
    }

    public boolean useless(Instant now) {
        return uselessAfter != null && !now.isBefore(uselessAfter);
    }

    /** It did not go in time. */
    public void outdated(Instant now) {
        settle(MessageState.GIVEN_UP, now);
        reason = Outbox.NOT_CONFIGURED.equals(reason) ? reason : "too-late";
    }

    /** Another says it better. Nothing happens where it has gone or is just going. */
    public void takeBack(Instant now) {
        if (state == MessageState.WAITING && claim == null) {
            settle(MessageState.GIVEN_UP, now);
            reason = REPLACED;
        }
    }

    /** Remembers how the person was to be reached; of the address only its last two characters. */
    public void addressed(Channel way, String languageCode, String address) {
        channel = way;
        language = languageCode;
        shownAddress = address.length() < 3 ? "" : "…" + address.substring(address.length() - 2);
    }

    /** It has gone. */
    public void sent(Instant now) {
        settle(MessageState.SENT, now);
        attempts++;
        reason = null;
    }

    /** It can never go. */
    public void failed(String why, Instant now) {
        settle(MessageState.FAILED, now);
        attempts++;
        reason = why;
    }

    /** It could not go now: tried again after half a minute, then after twice as long each time, at most a quarter of an hour, until {@link #PATIENCE} is over. */
    public void postponed(String why, Instant now) {
        reason = why;
        attempts++;
        if (!now.isBefore(created.plus(PATIENCE))) {
            settle(MessageState.GIVEN_UP, now);
        } else {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
            release(now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
        }
    }

    /** Nobody tried: the way is closed for all messages just now. */
    public void release(Instant next) {
        nextAttempt = byDay ? Daytime.from(next) : next;
        claim = null;
        claimedUntil = null;
    }

    /** An older one goes first, as soon as anything can go to this person: news must not overtake each other. But not at night what is only sent by day. */
    public void goesFirst(Instant now) {
        if (!byDay || Daytime.from(now).equals(now)) {
            nextAttempt = now;
        }
    }

    private void settle(MessageState end, Instant now) {
        state = end;
        settled = now;
        claim = null;
        claimedUntil = null;
    }

    public boolean claimedBy(UUID who) {
        return who.equals(claim);
    }

    public UUID id() {
        return id;
    }

    public UUID recipient() {
        return recipient;
    }

    public String module() {
        return module;
    }

    public String key() {
        return key;
    }

    /** Encrypted. */
    public String arguments() {
        return arguments;
    }

    public boolean isForReaderAlone() {
        return forReaderAlone;
    }

    public Instant created() {
        return created;
    }

    public MessageState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant nextAttempt() {
        return nextAttempt;
    }

    /** Known from the first attempt on. */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /** Known from the first attempt on. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public String shownAddress() {
        return shownAddress == null ? "" : shownAddress;
    }

    /** One word on why it has not gone. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
