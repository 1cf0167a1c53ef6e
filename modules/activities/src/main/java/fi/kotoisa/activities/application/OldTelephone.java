package fi.kotoisa.activities.application;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.domain.CalendarKeys;
import fi.kotoisa.activities.domain.ContactChanges;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.identity.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What whoever held a telephone before could still open besides the link of the sign-up: the page after signing up, the calendar, and a wish to be reached in yet another way. */
@ApplicationScoped
class OldTelephone {

    @Inject
    SignUpDrafts drafts;

    @Inject
    CalendarKeys calendars;

    @Inject
    ContactChanges changes;

    /** Ends it all. Only the wish that led to the new contact stays until its time is over, so that saying yes twice leads to the same page. */
    void opensNothing(EnrolmentId signUp, ContactId now) {
        drafts.end(signUp);
        calendars.of(signUp.value()).ifPresent(calendars::remove);
        changes.of(signUp).filter(wish -> !wish.contact().equals(now)).ifPresent(changes::remove);
    }
}
