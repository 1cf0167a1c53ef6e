package fi.kotoisa.identity.application.administration;

import fi.kotoisa.identity.application.register.RegisterLists;
import fi.kotoisa.identity.domain.CodeValue;
import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some dialects for the demo, one of which is offered no more. Nothing of this exists without demo data. */
@ApplicationScoped
class DemoLists {

    private static final List<List<String>> DIALECTS = List.of(
            List.of("Levantin arabia", "Levantinsk arabiska", "Levantine Arabic"),
            List.of("Irakin arabia", "Irakisk arabiska", "Iraqi Arabic"),
            List.of("Sudanin arabia", "Sudanesisk arabiska", "Sudanese Arabic"),
            List.of("Maay-somali", "Maay-somaliska", "Maay Somali"),
            List.of("Kurmandži", "Kurmanji", "Kurmanji"),
            List.of("Sorani", "Sorani", "Sorani"),
            List.of("Hazaragi", "Hazaragi", "Hazaragi"),
            List.of("Etelä-kurdi", "Sydkurdiska", "Southern Kurdish"));

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    CodeBook book;

    @Inject
    Clock clock;

    void add(@Observes @Priority(104) DemoWanted wanted) {
        if (!book.values(RegisterLists.DIALECT).isEmpty()) {
            return;
        }
        for (List<String> names : DIALECTS) {
            int place = DIALECTS.indexOf(names) + 1;
            CodeValue value = new CodeValue(Ids.next(), RegisterLists.DIALECT, names.get(0), place);
            value.call(Map.of("fi", names.get(0), "sv", names.get(1), "en", names.get(2)));
            if (place == DIALECTS.size()) {
                value.last(Optional.of(TimeKeeper.today(clock).minusDays(1)));
            }
            entities.persist(value);
        }
    }
}
