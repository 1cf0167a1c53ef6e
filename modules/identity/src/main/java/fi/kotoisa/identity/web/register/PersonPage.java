package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.AddressKind;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.MergeId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.FileView;
import fi.kotoisa.identity.application.register.Merging;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.application.register.ReachingPeople;
import fi.kotoisa.identity.application.register.RestrictedRecord;
import fi.kotoisa.identity.application.register.Revealing.Revealed;
import fi.kotoisa.identity.application.register.Revealing;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.TypedText;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Behind {@code staff/person.xhtml}: the file of one person, what is hidden in it for a reason, and how they are reached. */
@Named
@RequestScoped
public class PersonPage {

    private static final int LONGEST_LINE = 100;

    @Inject
    PersonFiles files;

    @Inject
    Revealing revealing;

    @Inject
    ReachingPeople reaching;

    @Inject
    Merging merging;

    @Inject
    SignedIn signedIn;

    @Inject
    RegisterTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>(Map.of("preference", ReachPreference.FINE.name(), "place", AddressKind.HOME.name()));
    private FileView file;
    private List<Merging.Merged> merged = List.of();
    private Optional<Revealed> revealed = Optional.empty();

    @PostConstruct
    void load() {
        file = files.find(texts.person());
        merged = isMayMerge() ? merging.into(file.person()) : List.of();
    }

    /** Shows what is hidden on this one page, for the reason that was chosen. */
    public String reveal() {
        Optional<RevealReason> reason = PageAsked.named(RevealReason.values(), typed.get("reason"));
        if (reason.isEmpty()) {
            errors.at("reason", texts.say("staff.register.error.reason"));
            return "";
        }
        revealed = Optional.of(revealing.reveal(file.person(), reason.get()));
        return "";
    }

    /** Keeps a telephone number or an e-mail address, whichever was typed. */
    public String keep() {
        String value = typed.getOrDefault("reach", "");
        Optional<String> phone = Phones.parse(value);
        Optional<String> read = phone.or(() -> Emails.parse(value));
        if (read.isEmpty()) {
            errors.at("reach", texts.say("staff.register.error.reach"));
            return "";
        }
        return unlessRestricted("kept", () -> reaching.keep(file.person(), phone.isPresent() ? ReachKind.PHONE : ReachKind.EMAIL, read.get(), preference(typed.get("preference"))));
    }

    private static ReachPreference preference(String name) {
        return PageAsked.named(ReachPreference.values(), name).orElse(ReachPreference.FINE);
    }

    public String forget() {
        return unlessRestricted("forgotten", () -> reaching.forget(file.person(), texts.id("forget")));
    }

    /** Keeps where they live or get letters from today on. */
    public String moveTo() {
        Map<String, String> lines = new HashMap<>();
        List.of("street", "postalCode", "town").forEach(line -> lines.put(line, TypedText.line(Objects.toString(typed.get(line), ""))));
        if (lines.get("street").isEmpty() || lines.get("street").length() > LONGEST_LINE) {
            errors.at("street", texts.say("staff.register.error.street"));
        }
        if (!lines.get("postalCode").matches("|[0-9]{5}")) {
            errors.at("postalCode", texts.say("staff.register.error.postal-code"));
        }
        if (lines.get("town").isEmpty() || lines.get("town").length() > LONGEST_LINE) {
            errors.at("town", texts.say("staff.register.error.town"));
        }
        if (errors.any()) {
            return "";
        }
        return unlessRestricted("moved", () -> reaching.moveTo(file.person(), AddressKind.CONTACT.name().equals(typed.get("place")) ? AddressKind.CONTACT : AddressKind.HOME, lines));
    }

    public String leave() {
        return unlessRestricted("left", () -> reaching.leave(file.person(), texts.id("leave")));
    }

    /** They were two people after all. */
    public String undo() {
        return unlessRestricted("unmerged", () -> merging.undo(new MergeId(texts.id("undo"))));
    }

    private String unlessRestricted(String done, Runnable change) {
        try {
            change.run();
            return address(file.person(), done);
        } catch (RestrictedRecord kept) {
            errors.onPage(texts.say("staff.data.error.restricted"));
            return "";
        }
    }

    static String address(PersonId person, String done) {
        return "/identity/staff/person?faces-redirect=true&id=" + person + "&done=" + done;
    }

    public FileView getFile() {
        return file;
    }

    /** Every way to reach them that may stand on this page now. */
    public List<FileView.Way> getWays() {
        return revealed.map(Revealed::channels).orElse(file.channels());
    }

    public List<FileView.Place> getPlaces() {
        return revealed.map(Revealed::addresses).orElse(file.addresses());
    }

    public boolean isRevealed() {
        return revealed.isPresent();
    }

    /** The identity code, where it was revealed. */
    public String getCode() {
        return revealed.flatMap(Revealed::code).orElse("");
    }

    public boolean isMayReveal() {
        return signedIn.may(Rights.REGISTER_REVEAL);
    }

    public boolean isMayMerge() {
        return signedIn.may(Rights.REGISTER_MERGE);
    }

    /** The records that went into this one. */
    public List<Merging.Merged> getMerged() {
        return merged;
    }

    /** The birth in words; empty where nothing is known. */
    public String getBirth() {
        return file.birth().map(texts::birth).orElse("");
    }

    /** The last day of non-disclosure as the authority gave it; empty without one. */
    public String getGuardEnd() {
        return file.guard().flatMap(FileView.Guard::to).map(day -> " " + texts.day(day)).orElse("");
    }

    /** Why whoever asks sees the file, as the end of a key. */
    public String getWhy() {
        return PageAsked.lower(file.why());
    }

    /** When a file closes that is open because of an emergency; empty otherwise. */
    public String getCloses() {
        return file.closes().map(moment -> texts.say("staff.emergency.state.open-until", texts.moment(moment))).orElse("");
    }

    /** A number or address as people write it. */
    public String shown(FileView.Way way) {
        return way.kind() == ReachKind.PHONE ? Phones.readable(way.value()) : way.value();
    }

    /** One address in a line. */
    public String line(FileView.Place place) {
        Map<String, String> lines = place.lines();
        return lines.get("street") + ", " + (lines.get("postalCode") + " " + lines.get("town")).strip();
    }

    public List<Choice> getReasons() {
        return Arrays.stream(RevealReason.values()).map(each -> new Choice(each.name(), texts.say("staff.register.reason." + PageAsked.lower(each)))).toList();
    }

    public List<Choice> getPreferences() {
        return Arrays.stream(ReachPreference.values()).map(each -> new Choice(each.name(), texts.say("staff.register.preference." + each.key()))).toList();
    }

    public List<Choice> getPlaceKinds() {
        return Arrays.stream(AddressKind.values())
                .map(each -> new Choice(each.name(), texts.say("staff.register.place." + each.key()), texts.say("staff.register.place." + each.key() + ".hint")))
                .toList();
    }

    /** What was just done, in words. */
    public String getDone() {
        return texts.said("staff.register.done.", "registered", "corrected", "kept", "forgotten", "moved", "left", "guarded", "prolonged", "ended", "assigned", "care-ended", "merged", "unmerged");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
