package fi.kotoisa.identity.web.administration;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.application.administration.ClosingText;
import fi.kotoisa.identity.application.administration.KeepingClosings;
import fi.kotoisa.identity.application.administration.KeepingClosings.Now;
import fi.kotoisa.identity.application.administration.MessageKinds;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.MessageSamples.Sample;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TypedText;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Behind {@code staff/closing-lines.xhtml}: what an organisation says beneath its messages, tried out before it is kept. */
@Named
@RequestScoped
public class ClosingLinesPage {

    @Inject
    KeepingClosings keeping;

    @Inject
    MessageKinds kinds;

    @Inject
    Organisations organisations;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private OrganisationId organisation;
    private boolean inSms;
    private List<Sample> samples = List.of();
    private Optional<Now> kept = Optional.empty();

    @PostConstruct
    void load() {
        organisation = new OrganisationId(asked.id("organisation"));
        Now now = keeping.find(organisation);
        Language.ofResidents().forEach(language -> typed.put(field(language), now.text().words().getOrDefault(language, "")));
        typed.put("version", String.valueOf(now.version()));
        inSms = now.text().inSms();
    }

    private static String field(Language language) {
        return "words-" + language.code();
    }

    /** Shows how messages would end, in each language that was written in. @return nothing: nothing is kept yet */
    public String tryOut() {
        ClosingText text = read();
        if (!errors.any()) {
            samples = text.words().keySet().stream().map(language -> kinds.tryOut(text, language)).toList();
        }
        return "";
    }

    /** @return the page of messages, or nothing when something must be put right */
    public String save() {
        ClosingText text = read();
        if (errors.any()) {
            return "";
        }
        return kept(() -> keeping.say(organisation, version(), text), "saved");
    }

    /** @return the page of messages, or nothing when somebody was quicker */
    public String sayNothing() {
        return kept(() -> keeping.sayNothing(organisation, version()), "default");
    }

    private String kept(Runnable change, String done) {
        try {
            change.run();
        } catch (SomeoneWasQuicker lost) {
            kept = Optional.of(keeping.find(organisation));
            typed.put("version", String.valueOf(kept.get().version()));
            errors.onPage(asked.say("staff.quicker"));
            return "";
        }
        return "/identity/staff/closing-lines?faces-redirect=true&organisation=" + organisation + "&done=" + done;
    }

    private ClosingText read() {
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (Language language : Language.ofResidents()) {
            String text = typed.getOrDefault(field(language), "").lines().map(TypedText::line).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
            if (!KeepingClosings.fits(text)) {
                errors.at(field(language), asked.say("staff.closing.long", KeepingClosings.LONGEST_LINE));
            }
            if (!text.isEmpty()) {
                words.put(language, text);
            }
        }
        if (!words.containsKey(Language.FI)) {
            errors.at(field(Language.FI), asked.say("staff.closing.finnish"));
        }
        return new ClosingText(words, inSms);
    }

    private int version() {
        return PageAsked.version(typed.getOrDefault("version", ""));
    }

    public String getOrganisation() {
        return organisation.toString();
    }

    public String getName() {
        return organisations.name(organisation, asked.language());
    }

    /** How messages would end; empty before anybody asked. */
    public List<Sample> getSamples() {
        return samples;
    }

    /** What somebody else kept meanwhile, in Finnish; empty where nobody did. */
    public String getOvertaken() {
        return kept.map(now -> now.text().words().getOrDefault(Language.FI, "–")).orElse("");
    }

    /** Whether something of its own is kept. */
    public boolean isOwn() {
        return version() > KeepingClosings.NONE_YET && !keeping.find(organisation).text().words().isEmpty();
    }

    public List<Language> getTongues() {
        return Language.ofStaff();
    }

    public List<Language> getFolded() {
        return Language.ofResidents().stream().filter(language -> !language.forStaff()).toList();
    }

    /** Whether something lies in the fold that must be seen. */
    public boolean isUnfolded() {
        return getFolded().stream().anyMatch(language -> !typed.getOrDefault(field(language), "").isEmpty() || !errors.of(field(language)).isEmpty());
    }

    public int getLongest() {
        return KeepingClosings.LONGEST_LINE;
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        return asked.said("staff.closing.done.", "saved", "default");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public boolean isInSms() {
        return inSms;
    }

    public void setInSms(boolean also) {
        inSms = also;
    }
}
