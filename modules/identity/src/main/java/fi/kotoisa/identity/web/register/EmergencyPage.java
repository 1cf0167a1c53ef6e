package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.EmergencyKind;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.OwnPassword;
import fi.kotoisa.identity.application.register.Emergencies.Asked;
import fi.kotoisa.identity.application.register.Emergencies.Own;
import fi.kotoisa.identity.application.register.Emergencies;
import fi.kotoisa.identity.application.register.EmergencyReason;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/emergency.xhtml}: opens the file of somebody one does not work with, because waiting would do harm. */
@Named
@RequestScoped
public class EmergencyPage {

    private static final int LONGEST_NAME = 120;

    @Inject
    Emergencies emergencies;

    @Inject
    OwnPassword passwords;

    @Inject
    Organisations organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    RegisterTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private List<Choice> places = List.of();
    private List<Own> own = List.of();
    private List<Choice> several = List.of();

    @PostConstruct
    void load() {
        own = emergencies.own();
        places = organisations.ofPerson(signedIn.person(), Rights.EMERGENCY_OPEN).stream().map(view -> new Choice(view.id().toString(), view.name())).toList();
    }

    /** Opens the file, or says what must be put right first. */
    public String open() {
        // the choice is on the page only after the answer "several", so what was sent is read directly
        String which = texts.text("which");
        String who = which.isEmpty() ? typed.getOrDefault("who", "").strip() : which;
        if (who.length() < 2 || who.length() > LONGEST_NAME) {
            wrong("who", "who");
        }
        Optional<OrganisationId> organisation = organisation();
        if (organisation.isEmpty()) {
            wrong("organisation", "organisation");
        }
        Optional<EmergencyKind> kind = PageAsked.named(EmergencyKind.values(), typed.get("kind"));
        if (kind.isEmpty()) {
            wrong("kind", "kind");
        }
        String words = typed.getOrDefault("words", "");
        if (!EmergencyReason.says(words)) {
            wrong("words", "words");
        }
        return errors.any() ? "" : answer(emergencies.open(organisation.orElseThrow(), who, typed.getOrDefault("password", ""), new EmergencyReason(kind.orElseThrow(), words)));
    }

    private String answer(Asked asked) {
        return switch (asked.outcome()) {
            case OPENED, OPEN_ALREADY -> PersonPage.address(asked.person().orElseThrow(), "");
            case PASSED_ON -> "/identity/staff/emergency?faces-redirect=true&done=passed-on";
            case SEVERAL -> {
                several = asked.several().stream().map(RegisterTexts::choice).toList();
                yield wrong("which", "several");
            }
            case WRONG_PASSWORD -> wrong("password", "password");
            case WAIT -> wrong("password", "wait");
        };
    }

    private String wrong(String field, String key) {
        errors.at(field, texts.say("staff.emergency.error." + key));
        return "";
    }

    private Optional<OrganisationId> organisation() {
        Optional<String> chosen = places.size() == 1 ? Optional.of(places.get(0).value()) : places.stream().map(Choice::value).filter(id -> id.equals(typed.get("organisation"))).findFirst();
        return chosen.map(OrganisationId::fromString);
    }

    /** The file is needed no more. */
    public String close() {
        emergencies.close(new PersonId(texts.id("close")));
        return "/identity/staff/emergency?faces-redirect=true&done=closed";
    }

    /** How a request stands, in words. */
    public String state(Own of) {
        return of.person().isPresent() ? texts.say("staff.emergency.state.open-until", texts.moment(of.endsAt())) : texts.say("staff.emergency.state." + PageAsked.lower(of.state()));
    }

    public String asked(Own of) {
        return texts.moment(of.askedAt());
    }

    /** What was just done, in words. */
    public String getDone() {
        return texts.said("staff.emergency.done.", "passed-on", "closed");
    }

    public List<Choice> getKinds() {
        return Arrays.stream(EmergencyKind.values()).map(each -> new Choice(each.name(), texts.say("staff.emergency.kind." + each.key()))).toList();
    }

    public boolean isAsksPassword() {
        return passwords.asks();
    }

    public List<Choice> getPlaces() {
        return places;
    }

    public List<Choice> getSeveral() {
        return several;
    }

    public List<Own> getOwn() {
        return own;
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
