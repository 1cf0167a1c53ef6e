package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.Entry;
import fi.kotoisa.activities.application.CorrectingVenues;
import fi.kotoisa.activities.application.VenueDetails;
import fi.kotoisa.activities.application.VenueDetails.About;
import fi.kotoisa.activities.web.AreaChoices;
import fi.kotoisa.activities.web.MapLink;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts right what is said of a place: its name and address, its part of town, whether one can enter without stairs, and how to get there. */
@Named("venuePage")
@RequestScoped
public class VenuePage {

    private static final int NAME = 200;
    private static final int SHORT = 100;
    private static final int WAY = 1000;
    private static final Set<Language> OPEN = Set.of(Language.FI, Language.SV, Language.EN);

    @Inject
    AreaChoices areas;

    @Inject
    CorrectingVenues places;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private VenueDetails place;
    private boolean overtaken;

    @PostConstruct
    void load() {
        place = places.find(asked.id("id"));
        About about = place.about();
        typed.putAll(Map.of("name", about.name(), "street", about.street(), "postal-code", about.postalCode(), "city", about.city(), "area", about.area(), "entry", about.entry().name(),
                "version", String.valueOf(place.version())));
        Language.ofResidents().forEach(language -> typed.put(field(language), about.ways().getOrDefault(language.tag(), "")));
    }

    private static String field(Language language) {
        return "way-" + language.code();
    }

    /** Stores it, if nobody else changed the place since it was shown; otherwise says what is kept of it now, and what was typed stays. */
    public String save() {
        About about = read();
        if (!areas.allowed(about.area(), place.about().area())) {
            errors.at("area", texts.say("staff.place.error.area"));
        }
        if (errors.any()) {
            return "";
        }
        Optional<VenueDetails> other = places.other(place.id(), about.name(), about.street());
        if (other.isPresent()) {
            errors.at("name", texts.say("staff.place.error.taken", other.get().about().name()));
            return "";
        }
        try {
            places.correct(place.id(), FormReader.version(typed), about);
        } catch (SomeoneWasQuicker lost) {
            place = places.find(place.id());
            typed.put("version", String.valueOf(place.version()));
            overtaken = true;
            errors.onPage(texts.say("staff.place.error.quicker"));
            return "";
        }
        return "/activities/staff/places?faces-redirect=true&done=saved";
    }

    private About read() {
        FormReader reader = new FormReader(typed, errors, texts);
        Map<String, String> ways = new HashMap<>(place.about().ways());
        Language.ofResidents().forEach(language -> {
            ways.remove(language.tag());
            Optional.of(reader.text(field(language), WAY)).filter(way -> !way.isEmpty()).ifPresent(way -> ways.put(language.tag(), way));
        });
        return new About(reader.text("name", NAME, "staff.place.error.name"), reader.text("street", NAME), PlaceForm.postalCode(reader), reader.text("city", SHORT),
                reader.text("area", SHORT), reader.choice("entry", Entry.class, place.about().entry()), ways);
    }

    public VenueDetails getPlace() {
        return place;
    }

    /** Somebody else changed this place meanwhile. */
    public boolean isOvertaken() {
        return overtaken;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public List<Choice> getEntries() {
        return Arrays.stream(Entry.values()).map(entry -> new Choice(entry.name(), texts.say("staff.place.entry." + entry.name()))).toList();
    }

    /** The languages that are always open. */
    public List<Language> getTongues() {
        return Language.ofResidents().stream().filter(OPEN::contains).toList();
    }

    public List<Language> getFolded() {
        return Language.ofResidents().stream().filter(language -> !OPEN.contains(language)).toList();
    }

    /** Whether something lies in the fold that must be seen. */
    public boolean isUnfolded() {
        return getFolded().stream().anyMatch(language -> !place.about().ways().getOrDefault(language.tag(), "").isEmpty() || !errors.of(field(language)).isEmpty());
    }

    /** Where it is on a map; empty where nothing is known. */
    public String getMapAddress() {
        return MapLink.of(place.latitude(), place.longitude(), place.about().address());
    }
}
