package fi.kotoisa.activities.web;

import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.ActivityView.IntakeView;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.ActivityDetails;
import fi.kotoisa.activities.application.ActivityDetails.SignUpTarget;
import fi.kotoisa.activities.application.DraftView;
import fi.kotoisa.activities.application.Drafting;
import fi.kotoisa.platform.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the three questions of a sign-up share: which intake, which draft, and whether one may still answer. The address says both, so that reloading, another language and the back
 * button keep everything.
 */
@Named
@RequestScoped
public class SignUpSteps {

    @Inject
    Asked asked;

    @Inject
    Words words;

    @Inject
    Drafting drafting;

    @Inject
    ActivityDetails details;

    private Optional<DraftView> draft;
    private Optional<IntakeView> places;
    private Optional<SignUpTarget> target = Optional.empty();

    @PostConstruct
    void find() {
        draft = asked.value("draft").flatMap(drafting::find);
        places = intake().flatMap(details::places);
        if (places.isEmpty() && !isExpired()) {
            throw new NotFound();
        }
    }

    private Optional<IntakeId> intake() {
        return draft.map(DraftView::intake).or(() -> asked.value("intake").flatMap(SignUpSteps::id));
    }

    private static Optional<IntakeId> id(String typed) {
        try {
            return Optional.of(IntakeId.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The address speaks of a draft, but its 24 hours are over. */
    public boolean isExpired() {
        return asked.value("draft").isPresent() && draft.isEmpty();
    }

    /** The draft was sent: nothing can be answered any more, but the result can be looked at. */
    public boolean isSent() {
        return draft.flatMap(DraftView::sent).isPresent();
    }

    /** One may answer. */
    public boolean isOpen() {
        return !isExpired() && !isSent() && getPlaces().open();
    }

    /** What is signed up for has begun or was called off. */
    public boolean isClosed() {
        return !isExpired() && !isSent() && !getPlaces().open();
    }

    /** Everything that a draft needs before it can be looked over and sent. */
    public boolean isComplete() {
        return !answer("adults").isEmpty() && !answer("name").isEmpty();
    }

    /** Read when a page shows it; an answer that leads on to the next question needs nothing of it. */
    private SignUpTarget target() {
        if (target.isEmpty()) {
            target = details.target(getPlaces().id(), words.language());
        }
        return target.orElseThrow(NotFound::new);
    }

    public IntakeView getPlaces() {
        return places.orElseThrow(NotFound::new);
    }

    public boolean isKnown() {
        return places.isPresent();
    }

    public ActivityView getActivity() {
        return target().activity();
    }

    /** Language of the activity's name where it is not that of the page. */
    public String getTextLanguage() {
        return words.languageOf(target().activity().textLanguage());
    }

    public boolean isFull() {
        return getPlaces().full();
    }

    public String getWhen() {
        return target().date().map(date -> DatesInWords.once(date, words)).orElseGet(() -> DatesInWords.of(target().activity(), words));
    }

    public Optional<DraftView> draft() {
        return draft;
    }

    /** What was typed before; empty where nothing was. */
    public String answer(String field) {
        return draft.map(known -> known.answer(field)).orElse("");
    }

    /** The key of the draft for the address and the form; empty before the first answer. */
    public String getKey() {
        return draft.map(DraftView::key).orElse("");
    }

    public String getIntake() {
        return intake().map(IntakeId::toString).orElse("");
    }

    /** Keeps answers, in the draft that is there or in a new one. */
    public void keep(Map<String, String> answers) {
        if (draft.isPresent()) {
            draft = Optional.of(drafting.answer(getKey(), answers));
        } else {
            draft = Optional.of(drafting.begin(getPlaces().id(), answers));
        }
    }

    /** The address of another step with the same intake and draft. */
    public String address(String page) {
        String known = "intake=" + getIntake() + (getKey().isEmpty() ? "" : "&draft=" + getKey());
        return "/" + words.language().code() + "/activities/" + page + "?" + known;
    }

    /** The same as an outcome of an action. */
    String outcome(String page) {
        return "/activities/" + page + "?faces-redirect=true&intake=" + getIntake() + (getKey().isEmpty() ? "" : "&draft=" + getKey());
    }

    /** This step again as it was asked for, also where the draft is not there any more. */
    String again(String page) {
        return "/activities/" + page + "?faces-redirect=true&intake=" + getIntake() + asked.value("draft").map(key -> "&draft=" + URLEncoder.encode(key, StandardCharsets.UTF_8)).orElse("");
    }

    /** Where somebody is told why there is no place for them. */
    String refusal(EnrolmentOutcome why) {
        return outcome("signup-no") + "&why=" + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
