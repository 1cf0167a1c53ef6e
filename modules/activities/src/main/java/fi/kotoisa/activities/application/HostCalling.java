package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.FILL;

import fi.kotoisa.activities.HostsCalled;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;

/** Asking volunteers for a date that has fewer hosts than it wants. */
@ApplicationScoped
@Transactional
public class HostCalling {

    @Inject
    Activities activities;

    @Inject
    SignedIn signedIn;

    @Inject
    Event<HostsCalled> called;

    @Inject
    Clock clock;

    /** Whoever hosts dates of this organisation is asked, once for each date. What has begun or wants nobody is left alone. */
    @Allowed(FILL)
    public void call(SessionId id) {
        Session date = activities.session(id).filter(Session::published).orElseThrow(NotFound::new);
        Activity group = activities.find(date.activity()).orElseThrow(NotFound::new);
        signedIn.require(FILL, new OrganisationId(group.organiser()));
        if (StandInCall.awaited(date, LocalDateTime.now(clock)) && date.place().hostsNeeded() > 0) {
            called.fire(new HostsCalled(group.id(), id));
        }
    }
}
