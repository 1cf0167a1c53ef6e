package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.WhySeen;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Why whoever asks sees who comes: they lead the date, or have a role in the organisation that runs the group. */
@ApplicationScoped
@Transactional
public class WhySignUps {

    @Inject
    LedDates dates;

    @Inject
    OwnIntakes intakes;

    @Inject
    Activities activities;

    @Inject
    WhySeen why;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    /** @throws NotFound where there is no such date for whoever asks */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public String ofDate(SessionId id) {
        Session date = dates.find(id);
        return signedIn.person().value().equals(date.place().leader()) ? Texts.of("activities", current.language()).orElseThrow().get("staff.why.leads") : ofGroup(activities.find(date.activity()).orElseThrow(NotFound::new));
    }

    /** @throws NotFound where there is no such intake */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public String ofIntake(IntakeId id) {
        return ofGroup(activities.find(intakes.find(id).activity()).orElseThrow(NotFound::new));
    }

    /** Why whoever asks may sign up the people of a register. */
    @Allowed(value = ActivityRights.SIGN_UP_FOR, trace = Trace.NONE)
    public String ofRegister(OrganisationId organisation) {
        return why.says(ActivityRights.SIGN_UP_FOR, organisation);
    }

    private String ofGroup(Activity group) {
        return why.says(LEAD, new OrganisationId(group.organiser()));
    }
}
