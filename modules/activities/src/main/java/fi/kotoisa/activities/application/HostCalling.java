package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.FILL;

import fi.kotoisa.activities.DateHosts;
import fi.kotoisa.activities.DateHosts.HostsView;
import fi.kotoisa.activities.HostsCalled;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Asking volunteers for a date that has fewer hosts than it wants. */
@ApplicationScoped
@Transactional
public class HostCalling {

    private static final HostsView NOBODY = new HostsView(List.of(), List.of(), false);

    @Inject
    Activities activities;

    @Inject
    SignedIn signedIn;

    @Inject
    DateHosts hosts;

    @Inject
    Event<HostsCalled> called;

    @Inject
    Clock clock;

    /** Whoever hosts dates of this organisation is asked, once for each date. What has begun or wants nobody is left alone. */
    @Allowed(value = FILL, trace = Trace.MESSAGE)
    public AskingOutcome call(SessionId id) {
        Session date = activities.session(id).filter(Session::published).orElseThrow(NotFound::new);
        Activity group = activities.find(date.activity()).orElseThrow(NotFound::new);
        signedIn.require(FILL, new OrganisationId(group.organiser()));
        HostsView before = there(id);
        boolean begun = !LocalDateTime.now(clock).isBefore(date.startsAt());
        if (date.status() != Session.Status.PLANNED || begun || before.coming().size() >= date.place().hostsNeeded()) {
            return AskingOutcome.TOO_LATE;
        }
        if (before.called()) {
            return AskingOutcome.BEFORE;
        }
        called.fire(new HostsCalled(group.id(), id));
        return there(id).called() ? AskingOutcome.ASKED : AskingOutcome.NOBODY;
    }

    private HostsView there(SessionId id) {
        return hosts.of(List.of(id)).getOrDefault(id, NOBODY);
    }
}
