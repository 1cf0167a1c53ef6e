package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.NewPerson;
import fi.kotoisa.identity.application.register.Registering.Registered;
import fi.kotoisa.identity.application.register.Registering;
import fi.kotoisa.identity.application.register.Resemblance;
import fi.kotoisa.identity.application.register.Resemblances;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/register-new.xhtml}: takes somebody in. While the name is typed the page shows who resembles them. */
@Named
@RequestScoped
public class NewPersonPage {

    @Inject
    Registering registering;

    @Inject
    Resemblances resemblances;

    @Inject
    Organisations organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    RegisterTexts texts;

    @Inject
    Errors errors;

    @Inject
    Clock clock;

    private final Map<String, String> typed = new HashMap<>();
    private List<Resemblance> alike = List.of();
    private boolean asked;

    @PostConstruct
    void begin() {
        signedIn.person();
        if (!signedIn.may(Rights.REGISTER_WRITE)) {
            throw new NotAllowed(Rights.REGISTER_WRITE);
        }
        typed.put("literacy", Literacy.LATIN.name());
        typed.put("towards", "fi");
        asked = "1".equals(texts.text("asked"));
    }

    /** Takes the person in; where somebody resembles them, asks first whether it is somebody else. */
    public String save() {
        return save(false);
    }

    /** It is somebody else: takes the person in. */
    public String saveAnother() {
        return save(true);
    }

    private String save(boolean sure) {
        Optional<NewPerson> read = read(errors);
        if (errors.any() || read.isEmpty()) {
            return "";
        }
        try {
            Registered registered = registering.register(read.get(), sure);
            switch (registered.outcome()) {
                case REGISTERED -> {
                    return after(registered.person().orElseThrow());
                }
                case CODE_TAKEN -> errors.at("code", texts.say("staff.register.error.code.taken"));
                case MIGRI_TAKEN -> errors.at("migri", texts.say("staff.register.error.migri.taken"));
                case RESEMBLES -> {
                    asked = true;
                    alike = registered.alike();
                    return "";
                }
            }
        } catch (SomeoneWasQuicker lost) {
            errors.onPage(texts.say("staff.register.error.quicker"));
        }
        alike = resemblances.of(read.get());
        return "";
    }

    /** The file; or, for somebody of a family that is known, the family, so that one says who they are in it. */
    private String after(PersonId taken) {
        return getFamily().isEmpty() ? PersonPage.address(taken, "registered") : "/identity/staff/person-family?faces-redirect=true&done=registered&id=" + getFamily() + "&new=" + taken;
    }

    /** To whose family somebody is taken in; empty for none. */
    public String getFamily() {
        return texts.text("family").matches("[0-9a-f-]{36}") ? texts.text("family") : "";
    }

    /** Called while somebody types: looks for those who resemble what stands there so far, and complains of nothing. */
    public void look() {
        if (typed.getOrDefault("name", "").isBlank()) {
            return;
        }
        typed.putIfAbsent("reads", Language.FI.code());
        alike = read(new Errors()).map(resemblances::of).orElse(List.of());
    }

    private Optional<NewPerson> read(Errors into) {
        PersonForm form = new PersonForm(typed, into, texts, TimeKeeper.today(clock));
        Optional<OrganisationId> organisation = organisation();
        if (organisation.isEmpty()) {
            into.at("organisation", texts.say("staff.register.error.organisation"));
        }
        Optional<IdentityCode> code = form.code();
        NewPerson person = new NewPerson(organisation.orElse(OrganisationId.random()), form.name(), form.latinName(), form.birth(code), code, form.migriNumber(), form.motherTongue(), form.reads(),
                form.literacy(), form.towards(), form.phone(), form.email());
        return Optional.of(person).filter(read -> !read.name().isEmpty());
    }

    private Optional<OrganisationId> organisation() {
        List<Choice> choices = getOrganisations();
        return choices.size() == 1 ? Optional.of(OrganisationId.fromString(choices.get(0).value()))
                : choices.stream().map(Choice::value).filter(id -> id.equals(typed.get("organisation"))).findFirst().map(OrganisationId::fromString);
    }

    public List<Choice> getOrganisations() {
        return organisations.ofPerson(signedIn.person(), Rights.REGISTER_WRITE).stream().map((OrganisationView view) -> new Choice(view.id().toString(), view.name())).toList();
    }

    /** Why somebody may be the same person, the strongest reason in words. */
    public String ground(Resemblance resemblance) {
        return texts.say("staff.register.alike." + resemblance.grounds().stream().sorted().findFirst().orElseThrow().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    public List<Resemblance> getAlike() {
        return alike;
    }

    /** Whether the person who asks must say that it is somebody else. */
    public boolean isAsked() {
        return asked;
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
