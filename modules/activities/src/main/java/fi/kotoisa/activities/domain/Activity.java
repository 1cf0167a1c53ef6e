package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people come to: a group, an event or a course. It is planned as a draft, published with its dates, and ends by its last date. */
@Entity
@Table(name = "activity", schema = "activities")
public class Activity extends GroupOfFeed {

    /** Where an activity stands in its life. A draft that a feed brought and a person threw away is cancelled: nobody sees it, and the feed does not bring it again as a new one. */
    public enum Status {
        DRAFT, PUBLISHED, CANCELLED
    }

    @Id
    private UUID id;
    @Column(name = "organiser_id")
    private UUID organiser;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Enumerated(EnumType.STRING)
    @Column(name = "language_level")
    private LanguageLevel level;
    @Enumerated(EnumType.STRING)
    private Audience audience;
    @Column(name = "free_of_charge")
    private boolean free;
    @Enumerated(EnumType.STRING)
    @Column(name = "sign_up")
    private SignUpKind signUp;
    private int capacity;
    @Column(name = "care_places")
    private int carePlaces;
    private UsualPlace usually;
    @Column(name = "info_url")
    private String infoUrl;
    @Column(name = "rule_text")
    private String rule;
    @Column(name = "created_at")
    private long createdAt;
    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "activity_text", schema = "activities", joinColumns = @JoinColumn(name = "activity_id"))
    @MapKeyColumn(name = "language")
    private Map<String, ActivityText> texts = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "activity_language", schema = "activities", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "activity_word", schema = "activities", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    protected Activity() {} // for JPA

    public Activity(ActivityId id, UUID organiser, ActivityPlan plan, long createdAt) {
        this.id = id.value();
        this.organiser = organiser;
        this.status = Status.DRAFT;
        this.createdAt = createdAt;
        infoUrl = plan.infoUrl();
        describe(plan.texts(), plan.languages(), plan.level(), plan.audience(), plan.free());
        hold(new SessionPlace(plan.venue(), plan.room(), plan.leader(), plan.hostsNeeded()), plan.signUp(), plan.capacity(), plan.carePlaces());
    }

    /** Takes over where it is held, by whom, and for how many. */
    public void hold(SessionPlace where, SignUpKind by, int places, int inCare) {
        if (by != SignUpKind.NONE && places < 1) {
            throw new IllegalArgumentException("whoever can be signed up for needs places");
        }
        keepWhatWasSaid();
        usually = new UsualPlace(where);
        signUp = by;
        capacity = places;
        carePlaces = inCare;
        spell();
    }

    /** Takes over what it says of itself and for whom it is. */
    public void describe(Map<String, ActivityText> said, Set<String> spoken, LanguageLevel needed, Audience meant, boolean costsNothing) {
        keepWhatWasSaid();
        Kept.replace(texts, said);
        Kept.replace(languages, spoken);
        level = needed;
        audience = meant;
        free = costsNothing;
        spell();
    }

    /** Remembers by which rule its dates were made, as RFC 5545 text. */
    public void repeat(String ruleText) {
        rule = ruleText;
    }

    /** The rule that made its dates, as RFC 5545 text; nothing for what came from a feed. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    /** Follows what its feed says of it now, but not where somebody here changed that since the feed said it last. */
    public void follow(FeedFacts said) {
        FeedFacts now = hear(said);
        describe(texts(), now.languages(), level, now.audience(), now.free());
        infoUrl = now.infoUrl();
        usually = new UsualPlace(place().inHouse(now.venue()));
    }

    @Override
    FeedFacts facts() {
        return new FeedFacts(free, languages, audience, infoUrl, place().venue());
    }

    /** A draft that nobody wants. */
    public void putAway() {
        status = Status.CANCELLED;
    }

    /** Shows it to everybody. */
    public void publish() {
        status = Status.PUBLISHED;
    }

    /** Takes over texts; says whether anything was different. */
    public boolean tell(Map<String, ActivityText> now) {
        boolean different = Kept.replace(texts, now);
        if (different) {
            spell();
        }
        return different;
    }

    /** Makes anew the words that it is found by. Whatever changes what it says does so itself; this is for what older rules wrote. */
    public void spell() {
        Kept.replace(words, FoundBy.activity(this));
    }

    public ActivityId id() {
        return new ActivityId(id);
    }

    public UUID organiser() {
        return organiser;
    }

    public Status status() {
        return status;
    }

    public boolean published() {
        return status == Status.PUBLISHED;
    }

    public LanguageLevel level() {
        return level;
    }

    public Audience audience() {
        return audience;
    }

    public boolean free() {
        return free;
    }

    public SignUpKind signUp() {
        return signUp;
    }

    public int capacity() {
        return capacity;
    }

    public int carePlaces() {
        return carePlaces;
    }

    /** Where its dates usually are, and who is needed there. */
    public SessionPlace place() {
        return usually.place();
    }

    public Optional<UUID> leader() {
        return Optional.ofNullable(place().leader());
    }

    public Optional<UUID> venue() {
        return Optional.ofNullable(place().venue());
    }

    public Optional<String> infoUrl() {
        return Optional.ofNullable(infoUrl);
    }

    /** Says which state of the activity this is. */
    public long version() {
        return version;
    }

    /** Machine time, milliseconds since 1970. */
    public long createdAt() {
        return createdAt;
    }

    public Map<String, ActivityText> texts() {
        return Map.copyOf(texts);
    }

    public Set<String> languages() {
        return Set.copyOf(languages);
    }
}
