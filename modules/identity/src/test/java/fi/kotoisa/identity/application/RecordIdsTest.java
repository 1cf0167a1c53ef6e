package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.AuditEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordIdsTest {

    private static final PersonId PERSON = PersonId.fromString("00000000-0000-4000-8000-000000000001");
    private static final ContactId CONTACT = ContactId.fromString("00000000-0000-4000-8000-000000000002");

    private record Request(String name, List<ContactId> contacts, Optional<PersonId> person, int places) {}

    @Test
    void idsAreFoundHoweverDeepAndSorted() {
        Request request = new Request("Aino", List.of(CONTACT, CONTACT), Optional.of(PERSON), 3);
        assertEquals("ContactId=" + CONTACT + ";PersonId=" + PERSON, RecordIds.among(request, "text", 7).text());
        assertEquals("PersonId=" + PERSON, RecordIds.among(Map.of(PERSON, "Aino")).text());
    }

    @Test
    void namesAndTextsNeverStandInTheLog() {
        assertEquals("", RecordIds.among("Aino", 040L, Optional.of("Aino"), new Request("Aino", List.of(), Optional.empty(), 1)).text());
    }

    @Test
    void whatDoesNotFitIsCounted() {
        List<ContactId> many = Stream.generate(UUID::randomUUID).limit(2_000).map(ContactId::new).toList();
        String text = RecordIds.among(many).text();
        assertTrue(text.length() <= AuditEntry.LONGEST_RECORDS);
        long written = text.chars().filter(sign -> sign == ',').count() + 1;
        assertTrue(text.endsWith(";more=" + (2_000 - written)), text.substring(text.length() - 30));
    }

    @Test
    void whatTheTextCountsOnlyIsFoundAllTheSame() {
        List<ContactId> many = Stream.generate(UUID::randomUUID).limit(2_000).map(ContactId::new).toList();
        assertEquals(2_000, RecordIds.among(many).refs().size());
    }

    @Test
    void aTextIsReadBack() {
        RecordIds ids = RecordIds.among(CONTACT, PERSON, List.of(new RecordRef("SessionId", PERSON.value())));
        assertEquals(ids.refs(), RecordIds.in(ids.text() + ";more=3").refs());
        assertEquals(Set.of(), RecordIds.in("").refs());
        assertEquals(Set.of(new RecordRef("Session", PERSON.value())), RecordIds.in("Session=" + PERSON).refs());
    }
}
