package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.KeptForms;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.KeptForm;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed comes back to whoever typed it, for a while. */
class FormKeepingTest {

    private static final String PASSWORD = "kolme pientä kissaa";

    @TestOnBothDatabases(modules = "identity")
    void itComesBackToItsPersonAsOftenAsWished(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person("aino@kotoisa.example", PASSWORD, Role.PLANNER);
        String key = desk.forms(forms -> forms.keep(typed(desk, "title", "Kahvila\nمقهى 👩‍👧", "out", "1"))).orElseThrow();
        for (int i = 0; i < 2; i++) {
            Map<String, String[]> found = desk.forms(forms -> forms.find(key)).orElseThrow();
            assertEquals(Set.of("title", "out"), found.keySet());
            assertArrayEquals(new String[] {"Kahvila\nمقهى 👩‍👧"}, found.get("title"));
        }
    }

    @TestOnBothDatabases(modules = "identity")
    void severalAnswersToOneQuestionStayApart(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person("aino@kotoisa.example", PASSWORD, Role.PLANNER);
        Map<String, String[]> typed = typed(desk);
        typed.put("weekdays", new String[] {"MONDAY", "", "FRIDAY"});
        String key = desk.forms(forms -> forms.keep(typed)).orElseThrow();
        assertArrayEquals(new String[] {"MONDAY", "", "FRIDAY"}, desk.forms(forms -> forms.find(key)).orElseThrow().get("weekdays"));
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyElseAndNoWrongKeyOpensIt(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person("aino@kotoisa.example", PASSWORD, Role.PLANNER);
        String key = desk.forms(forms -> forms.keep(typed(desk, "title", "Kahvila"))).orElseThrow();
        desk.signedIn = desk.person("olli@kotoisa.example", PASSWORD, Role.PLANNER);
        assertEquals(Optional.empty(), desk.forms(forms -> forms.find(key)));
        assertEquals(Optional.empty(), desk.forms(forms -> forms.find("nonsense")));
    }

    @TestOnBothDatabases(modules = "identity")
    void passwordsAndThePagesMachineryAreNotKept(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person("aino@kotoisa.example", PASSWORD, Role.PLANNER);
        String key = desk.forms(forms -> forms.keep(typed(desk, "title", "Kahvila", "newPassword", "x", "jakarta.faces.ViewState", "1:2", "primefaces.nonce", "n"))).orElseThrow();
        assertEquals(Set.of("title"), desk.forms(forms -> forms.find(key)).orElseThrow().keySet());
    }

    @TestOnBothDatabases(modules = "identity")
    void strangersLeaveNothingAndNothingIsBoundless(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person("aino@kotoisa.example", PASSWORD, Role.PLANNER);
        assertEquals(Optional.empty(), desk.forms(forms -> forms.keep(Map.of("title", new String[] {"Kahvila"}))));
        assertEquals(Optional.empty(), desk.forms(forms -> forms.keep(Map.of("title", new String[] {"Kahvila"}, KeptForms.WHOSE, new String[] {"v1.a.b.c"}))));
        assertEquals(Optional.empty(), desk.forms(forms -> forms.keep(typed(desk, "title", "x".repeat(FormKeeping.LONGEST)))));
        for (int i = 0; i < FormKeeping.MOST + 5; i++) {
            desk.forms(forms -> forms.keep(typed(desk, "title", "Kahvila")));
            desk.wait(Duration.ofSeconds(1));
        }
        assertEquals(FormKeeping.MOST, desk.count("KeptForm"));
    }

    @TestOnBothDatabases(modules = "identity")
    void itGrowsOldAndIsForgotten(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person("aino@kotoisa.example", PASSWORD, Role.PLANNER);
        String key = desk.forms(forms -> forms.keep(typed(desk, "title", "Kahvila"))).orElseThrow();
        desk.wait(KeptForm.LASTS.minusSeconds(1));
        assertTrue(desk.forms(forms -> forms.find(key)).isPresent());
        desk.wait(Duration.ofSeconds(1));
        assertFalse(desk.forms(forms -> forms.find(key)).isPresent());
        desk.wait(Duration.ofSeconds(1));
        desk.tidyUp();
        assertEquals(0, desk.count("KeptForm"));
    }

    private static Map<String, String[]> typed(Desk desk, String... fields) {
        PersonId person = desk.signedIn;
        Map<String, String[]> typed = new HashMap<>(Map.of(KeptForms.WHOSE, new String[] {desk.mark(person)}));
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], new String[] {fields[i + 1]});
        }
        return typed;
    }
}
