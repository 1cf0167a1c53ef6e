package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.QueueHistoryView.QueueRow;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.QueueStep;
import fi.kotoisa.activities.domain.QueueSteps;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why the places went as they went: each offer, each answer and each silence, with how many households before did not fit. */
@ApplicationScoped
@Transactional
public class QueueHistory {

    /** Rows on a page. */
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
    QueueSteps steps;

    @Inject
    Contacts contacts;

    @Inject
    CurrentLanguage current;

    /** @param page from 0 */
    @Allowed(value = LEAD, trace = Trace.PROTECTED_READ)
    public QueueHistoryView of(IntakeId id, int page) {
        Intake intake = intakes.find(id);
        Activity activity = activities.find(intake.activity()).orElseThrow(NotFound::new);
        String tag = LanguageChoice.best(activity.texts().keySet(), current.language());
        Optional<LocalDateTime> startsAt = intake.session().flatMap(activities::session).map(Session::startsAt);
        List<QueueStep> found = steps.of(id, page * PAGE, PAGE + 1);
        return new QueueHistoryView(activity.id(), activity.texts().get(tag).title(), tag, startsAt, rows(found.subList(0, Math.min(PAGE, found.size()))), found.size() > PAGE);
    }

    private List<QueueRow> rows(List<QueueStep> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<EnrolmentId, Enrolment> households = enrolments.all(shown.stream().map(QueueStep::enrolment).distinct().toList()).stream()
                .collect(Collectors.toMap(Enrolment::id, Function.identity()));
        Map<ContactId, ContactView> known = contacts.show(households.values().stream().map(one -> new ContactId(one.contact())).toList());
        return shown.stream().map(step -> row(step, households.get(step.enrolment()), known)).toList();
    }

    private static QueueRow row(QueueStep step, Enrolment household, Map<ContactId, ContactView> known) {
        Optional<String> name = Optional.ofNullable(known.get(new ContactId(household.contact()))).flatMap(ContactView::shownName);
        return new QueueRow(LocalDateTime.ofInstant(Instant.ofEpochMilli(step.decidedAt()), TimeKeeper.HELSINKI), household.turn(), name, step.kind(), step.people(), step.passed(),
                step.offeredUntil());
    }
}
