package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.CalendarDates.FileDate;
import fi.kotoisa.activities.domain.CalendarKey;
import fi.kotoisa.activities.domain.CalendarKeys;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The dates of somebody's own calendar. They tell no name and nothing of a household; of people under non-disclosure not even what it is or where. */
@ApplicationScoped
@Transactional
public class PersonalDates {

    private static final int WEEKS_BACK = 4;

    @Inject
    CalendarKeys keys;

    @Inject
    Enrolments enrolments;

    @Inject
    Intakes intakes;

    @Inject
    CalendarDates dates;

    @Inject
    Contacts contacts;

    @Inject
    BlindIndex index;

    @Inject
    Clock clock;

    /**
     * What a key opens.
     *
     * @param neutral neither what nor where may be told
     */
    public record OwnCalendar(List<FileDate> dates, boolean neutral) {}

    /** Nothing for a key that was ended. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<OwnCalendar> find(String key, Language language) {
        return keys.byMark(CalendarAddresses.mark(index, key)).flatMap(known -> switch (known.kind()) {
            case PERSON -> Optional.of(led(known, language));
            case SIGN_UP -> enrolments.find(new EnrolmentId(known.owner())).map(mine -> signedUp(mine, language));
        });
    }

    private OwnCalendar led(CalendarKey key, Language language) {
        return new OwnCalendar(dates.ofPerson(key.owner(), LocalDateTime.now(clock).minusWeeks(WEEKS_BACK), language), false);
    }

    /**
     * Only what the household has, or had: who waits has no date yet. Given back, its dates stay as cancelled, so that calendars take them away.
     *
     * <p>Whoever gives up and signs up again has a later turn, so their dates come back with a later revision than the one that took them away.
     */
    private OwnCalendar signedUp(Enrolment mine, Language language) {
        ContactId contact = new ContactId(mine.contact());
        boolean hidden = Optional.ofNullable(contacts.show(Set.of(contact)).get(contact)).filter(known -> !known.protectedPerson()).isEmpty();
        List<FileDate> held = mine.placed() || mine.cancelled() && mine.placedAt().isPresent() ? intakes.find(mine.intake()).map(intake -> of(intake, language)).orElse(List.of()) : List.of();
        return new OwnCalendar(held.stream().map(date -> date.revised(2 * mine.turn())).map(date -> mine.cancelled() ? date.givenBack() : date).map(date -> hidden ? date.neutral(pseudonym(mine, date)) : date).toList(), hidden);
    }

    private SessionId pseudonym(Enrolment mine, FileDate date) {
        String mark = index.of("activities.calendar.neutral", mine.id() + " " + date.session());
        return new SessionId(UUID.nameUUIDFromBytes(mark.getBytes(StandardCharsets.UTF_8)));
    }

    private List<FileDate> of(Intake intake, Language language) {
        return intake.session().map(one -> dates.one(one, language))
                .orElseGet(() -> dates.ofActivitySince(intake.activity(), LocalDateTime.now(clock).minusWeeks(WEEKS_BACK), language));
    }
}
