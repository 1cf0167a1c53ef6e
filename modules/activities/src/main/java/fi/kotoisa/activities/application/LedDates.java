package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets to a date those who lead it and those who have the right in the organisation that runs it. */
@ApplicationScoped
class LedDates {

    @Inject
    Activities activities;

    @Inject
    SignedIn signedIn;

    /**
     * The date, for somebody who may see who comes to it.
     *
     * @throws NotAllowed for others
     * @throws NotFound where there is none, and for others where it is not published: that it is planned is not theirs to know
     */
    Session find(SessionId id) {
        PersonId who = signedIn.person();
        Session session = activities.session(id).filter(date -> date.status() != Session.Status.SKIPPED).orElseThrow(NotFound::new);
        Activity activity = activities.find(session.activity()).orElseThrow(NotFound::new);
        if (who.value().equals(session.place().leader()) || signedIn.may(LEAD, new OrganisationId(activity.organiser()))) {
            return session;
        }
        if (session.published()) {
            throw new NotAllowed(LEAD);
        }
        throw new NotFound();
    }
}
