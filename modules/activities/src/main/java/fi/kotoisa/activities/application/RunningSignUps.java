package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** The sign-ups that a household may still hear something about: neither given up nor over. */
@ApplicationScoped
class RunningSignUps {

    @Inject
    Intakes intakes;

    @Inject
    Activities activities;

    @Inject
    SignUpKeys keys;

    @Inject
    Clock clock;

    Optional<Enrolment> byLink(String link) {
        return keys.find(link).filter(mine -> of(mine).isPresent());
    }

    /** What it is a sign-up for, where it still runs. */
    Optional<Intake> of(Enrolment mine) {
        return mine.cancelled() ? Optional.empty() : intakes.find(mine.intake()).filter(this::runs);
    }

    /** A course runs on when nobody can join any more. */
    private boolean runs(Intake intake) {
        LocalDateTime now = LocalDateTime.now(clock);
        Optional<Session> date = intake.session().isPresent() ? intake.session().flatMap(activities::session) : activities.next(intake.activity(), now);
        return intake.open(now) || date.filter(one -> one.endsAt().isAfter(now)).isPresent();
    }
}
