package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.SignUpsView.SignUpRow;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who has signed up for a group or a date, those with places first and then the queue. */
@ApplicationScoped
@Transactional
public class SignUpLists {

    /** Households on a page. */
    public static final int PAGE = 50;

    /** The last page that can be asked for. */
    public static final int LAST_PAGE = 200;

    @Inject
    OwnIntakes intakes;

    @Inject
    Activities activities;

    @Inject
    Enrolments enrolments;

    @Inject
    Contacts contacts;

    @Inject
    Outbox outbox;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    /**
     * One page of the list.
     *
     * @param page from 0
     */
    @Allowed(value = LEAD, trace = Trace.PROTECTED_READ)
    public SignUpsView list(IntakeId id, int page) {
        Intake intake = intakes.find(id);
        Activity activity = activities.find(intake.activity()).orElseThrow(NotFound::new);
        String tag = LanguageChoice.best(activity.texts().keySet(), current.language());
        Optional<Session> date = intake.session().flatMap(activities::session);
        List<Enrolment> found = enrolments.listed(id, page * PAGE, PAGE + 1);
        List<Enrolment> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new SignUpsView(activity.id(), activity.texts().get(tag).title(), tag, date.map(Session::startsAt), date.map(Session::endsAt), intake.open(LocalDateTime.now(clock)),
                PlacesView.of(intake), rows(intake, shown), found.size() > PAGE);
    }

    private List<SignUpRow> rows(Intake intake, List<Enrolment> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<ContactId, ContactView> known = contacts.show(shown.stream().map(one -> new ContactId(one.contact())).toList());
        Set<UUID> unreached = outbox.unreached(shown.stream().map(Enrolment::contact).toList());
        List<Enrolment> waiting = shown.stream().filter(Enrolment::waits).toList();
        long before = waiting.isEmpty() ? 0 : enrolments.before(intake.id(), waiting.get(0).turn());
        return IntStream.range(0, shown.size()).mapToObj(at -> {
            Enrolment one = shown.get(at);
            Optional<ContactView> contact = Optional.ofNullable(known.get(new ContactId(one.contact())));
            return row(one, contact, one.waits() ? Optional.of(before + waiting.indexOf(one) + 1) : Optional.empty(), unreached.contains(one.contact()));
        }).toList();
    }

    private static SignUpRow row(Enrolment one, Optional<ContactView> contact, Optional<Long> queue, boolean unreached) {
        LocalDateTime asked = LocalDateTime.ofInstant(Instant.ofEpochMilli(one.queuedAt()), TimeKeeper.HELSINKI);
        return new SignUpRow(one.id(), one.turn(), contact.flatMap(ContactView::shownName), contact.flatMap(ContactView::ownScript), one.household().adults(), one.household().children(), one.household().careChildren(),
                one.careTaken(), queue, one.offeredUntil(), asked, one.enteredBy().isPresent(), unreached);
    }
}
