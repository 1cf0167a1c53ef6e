package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;

/** Putting right what a group says of itself, and for whom it is. Its dates and places stay as they are. */
@ApplicationScoped
@Transactional
public class Correcting {

    @Inject
    Activities activities;

    @Inject
    Settling settling;

    @Inject
    SignedIn signedIn;

    /**
     * Takes over what was typed. Longer texts, and texts in languages that the form does not offer, stay.
     *
     * @param seen version of the group that the planner had before their eyes
     * @throws SomeoneWasQuicker when the group is no longer the one that was seen; nothing is stored then
     */
    @Allowed(PLAN)
    public void correct(ActivityId id, long seen, About about) {
        Activity activity = activities.find(id).orElseThrow(NotFound::new);
        signedIn.require(PLAN, new OrganisationId(activity.organiser()));
        SomeoneWasQuicker.check(seen, activity.version());
        activity.describe(texts(activity, about), about.languages(), about.level(), about.audience(), about.free());
        activities.changed(activity);
        settling.now();
    }

    private static Map<String, ActivityText> texts(Activity activity, About about) {
        Map<String, ActivityText> texts = new HashMap<>(activity.texts());
        Language.ofResidents().stream().map(Language::tag).filter(tag -> !about.words().containsKey(tag)).forEach(texts::remove);
        about.words().forEach((tag, words) -> texts.merge(tag, words.text(), (before, now) -> now.describedAs(before.description())));
        return texts;
    }
}
