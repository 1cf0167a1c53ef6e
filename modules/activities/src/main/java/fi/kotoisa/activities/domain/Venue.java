package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.Entry;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A house or another spot where people meet; told apart by name and street together. */
@Entity
@Table(name = "venue", schema = "activities")
public class Venue {

    private static final int LONGEST_KEY = 400;

    @Id
    private UUID id;
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    private String street;
    @Column(name = "postal_code")
    private String postalCode;
    private String city;
    private String area;
    @Column(name = "step_free")
    private boolean stepFree;
    private Double latitude;
    private Double longitude;
    @Enumerated(EnumType.STRING)
    private Entry entry;
    @Version
    private long version;

    // what it was called before it was corrected: feeds go on to call it so
    @ElementCollection
    @CollectionTable(name = "venue_former_key", schema = "activities", joinColumns = @JoinColumn(name = "venue_id"))
    @Column(name = "name_key")
    private Set<String> formerKeys = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "venue_way", schema = "activities", joinColumns = @JoinColumn(name = "venue_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "way")
    private Map<String, String> ways = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "venue_word", schema = "activities", joinColumns = @JoinColumn(name = "venue_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    protected Venue() {} // for JPA

    /** @param address street, postal code, city and area; each may be missing @param stepFree whether it is known to be; otherwise nothing is known */
    public Venue(UUID id, String name, Address address, boolean stepFree) {
        this.id = id;
        describe(name, address, stepFree ? Entry.STEP_FREE : Entry.UNKNOWN);
    }

    private void describe(String called, Address address, Entry way) {
        name = called;
        nameKey = keyOf(called, address.street());
        street = address.street();
        postalCode = address.postalCode();
        city = address.city();
        area = address.area();
        entry = way;
        stepFree = way == Entry.STEP_FREE;
        spell();
    }

    /** A person puts right what is said of it. It goes on to be found by what it was called before. @param said how to get there, by BCP 47 tag */
    public void correct(String called, Address address, Entry way, Map<String, String> said) {
        String before = nameKey;
        String stood = address();
        describe(called, address, way);
        if (!stood.equals(address())) {
            // where the feed put it is no longer sure
            latitude = null;
            longitude = null;
        }
        if (!before.equals(nameKey)) {
            formerKeys.add(before);
            formerKeys.remove(nameKey);
        }
        Kept.replace(ways, said);
    }

    /** Whether it is called so, or was before it was corrected. */
    public boolean goesBy(String key) {
        return nameKey.equals(key) || formerKeys.contains(key);
    }

    /** Makes anew the words that it is found by. Whatever changes its name or area does so itself; this is for what older rules wrote. */
    public final void spell() {
        Set<String> now = FoundBy.venue(name, area().orElse(""), Optional.ofNullable(city).orElse(""), Optional.ofNullable(street).orElse(""));
        words.retainAll(now);
        words.addAll(now);
    }

    /** Where a venue is; any part may be {@code null} because feeds leave them out. */
    public record Address(String street, String postalCode, String city, String area) {}

    /** What makes two venues the same: name and street, whatever the case and spacing. */
    public static String keyOf(String name, String street) {
        String both = name + "|" + Optional.ofNullable(street).orElse("");
        String key = both.toLowerCase(Locale.ROOT).replaceAll("[\\s,.]+", " ").strip();
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    /** Puts the venue on the map, in WGS 84 degrees. */
    public void locate(double north, double east) {
        latitude = north;
        longitude = east;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The street, or {@code null} where it is not known. */
    public String street() {
        return street;
    }

    /** Street, postal code and city as one line; empty when nothing is known. */
    public String address() {
        String place = (Optional.ofNullable(postalCode).orElse("") + " " + Optional.ofNullable(city).orElse("")).strip();
        return Optional.ofNullable(street).map(known -> place.isEmpty() ? known : known + ", " + place).orElse(place);
    }

    /** Empty where it is not known. */
    public String city() {
        return Optional.ofNullable(city).orElse("");
    }

    public Optional<String> area() {
        return Optional.ofNullable(area);
    }

    public boolean stepFree() {
        return stepFree;
    }

    public Entry entry() {
        return entry;
    }

    public Address where() {
        return new Address(street, postalCode, city, area);
    }

    /** How to get there, by BCP 47 tag. */
    public Map<String, String> ways() {
        return Map.copyOf(ways);
    }

    public Optional<Double> latitude() {
        return Optional.ofNullable(latitude);
    }

    public Optional<Double> longitude() {
        return Optional.ofNullable(longitude);
    }

    public long version() {
        return version;
    }
}
