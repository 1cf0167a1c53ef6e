package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.CalendarDates.FileDate;
import fi.kotoisa.activities.application.PersonalDates.OwnCalendar;
import fi.kotoisa.identity.ContactDetails;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.Tokens;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonalDatesTest {

    private static final FileDate DATE = new FileDate(SessionId.next(), ActivityId.next(), "Naisten ryhmä", SignUpWorld.STARTS, SignUpWorld.STARTS.plusHours(1), false, "Silta", false,
            Optional.of("Tuo kengät"), 2, 0);

    private final SignUpWorld town = SignUpWorld.with(2, 0);
    private final Staff leader = new Staff(new PersonId(UUID.randomUUID()), Set.of());
    private final Hiding contacts = new Hiding();
    private final BlindIndex index = new BlindIndex(Secrets.fresh());
    private final RememberedKeys keys = town.calendars;
    private final CalendarAddresses addresses = Wiring.wire(new CalendarAddresses(), keys, town.enrolments, town.keys, leader, new Tokens(), index, town.clock);
    private final PersonalDates dates = Wiring.wire(new PersonalDates(), keys, town.enrolments, town.intakes, new OneDate(), contacts, index, town.clock);

    private Optional<OwnCalendar> read(String key) {
        return dates.find(key, Language.FI);
    }

    @Test
    void aHouseholdSeesItsDatesUntilItEndsTheKey() {
        String link = town.view(town.ask("Samar", 1)).link();
        String key = addresses.makeForSignUp(link);
        assertNotEquals(link, key, "the key of a calendar cancels nothing");
        assertEquals(List.of(DATE.revised(2)), read(key).orElseThrow().dates());
        addresses.endForSignUp(link);
        assertEquals(Optional.empty(), read(key));
        assertEquals(Optional.empty(), read(link));
    }

    @Test
    void aNewKeyEndsTheOldOne() {
        String first = addresses.makeForMe();
        String second = addresses.makeForMe();
        assertEquals(Optional.empty(), read(first));
        assertEquals(List.of(DATE), read(second).orElseThrow().dates());
        addresses.endForMe();
        assertEquals(Optional.empty(), read(second));
    }

    @Test
    void whatWasGivenBackStaysAsCancelledWithALaterRevision() {
        Enrolled samar = town.ask("Samar", 1);
        String key = addresses.makeForSignUp(town.view(samar).link());
        town.cancel(samar);
        FileDate date = read(key).orElseThrow().dates().get(0);
        assertEquals(List.of(true, 5), List.of(date.cancelled(), date.revision()));
        town.ask("Samar", 1);
        FileDate back = read(key).orElseThrow().dates().get(0);
        assertEquals(List.of(false, 6), List.of(back.cancelled(), back.revision()), "a calendar takes it in again");
    }

    @Test
    void whoWaitsHasNoDateYet() {
        town.ask("Amira", 2);
        assertEquals(List.of(), read(addresses.makeForSignUp(town.view(town.ask("Samar", 1)).link())).orElseThrow().dates());
    }

    @Test
    void ofPeopleUnderNonDisclosureOnlyTheTimeIsTold() {
        String key = addresses.makeForSignUp(town.view(town.ask("Samar", 1)).link());
        contacts.hidden = true;
        OwnCalendar calendar = read(key).orElseThrow();
        assertEquals(true, calendar.neutral());
        FileDate told = calendar.dates().get(0);
        assertEquals(new FileDate(told.session(), DATE.activity(), "", DATE.startsAt(), DATE.endsAt(), false, "", false, Optional.empty(), 4, 0), told);
        assertNotEquals(DATE.session(), told.session(), "by its own name the date could be found in the public calendar");
        assertEquals(told.session(), read(key).orElseThrow().dates().get(0).session(), "a calendar knows it again");
    }

    private static final class OneDate extends CalendarDates {
        @Override
        List<FileDate> ofActivitySince(ActivityId activity, LocalDateTime from, Language language) {
            return List.of(DATE);
        }

        @Override
        List<FileDate> ofPerson(UUID person, LocalDateTime from, Language language) {
            return List.of(DATE);
        }
    }

    private static final class Hiding implements Contacts {
        private boolean hidden;

        @Override
        public ContactId keep(String scope, NewContact contact) {
            throw new IllegalStateException("nobody signs up here");
        }

        @Override
        public Map<ContactId, ContactView> show(Collection<ContactId> ids) {
            return ids.stream().collect(Collectors.toMap(Function.identity(), id -> new ContactView(id, "Samar", "Samar", hidden)));
        }

        @Override
        public Set<ContactId> reachedBy(String phoneOrEmail) {
            return Set.of();
        }

        @Override
        public Optional<ContactDetails> reveal(ContactId id, RevealReason reason) {
            return Optional.empty();
        }
    }
}
