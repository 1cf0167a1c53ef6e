package fi.kotoisa.volunteering.application;

import static fi.kotoisa.volunteering.Dates.NOW;
import static fi.kotoisa.volunteering.Dates.tomorrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.identity.HeldData.Fact;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import fi.kotoisa.volunteering.domain.HostCount;
import fi.kotoisa.volunteering.persistence.Stored;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ShiftHeldDataTest {

    private final PersonId host = PersonId.random();
    private final Subject subject = new Subject(Set.of(host), Set.of());

    private static ShiftHeldData held(EntityManager em) {
        ShiftHeldData data = new ShiftHeldData();
        data.em = em;
        return data;
    }

    private HostNeedView take(TestDatabase database) {
        HostNeedView date = tomorrow(17, 1);
        database.within("volunteering", em -> Stored.hosts(em).lock(host));
        database.within("volunteering", em -> {
            HostCount count = Stored.counts(em).lock(date.session());
            count.follow(date);
            em.persist(count.take(date, host, 1));
        });
        return date;
    }

    @TestOnBothDatabases(modules = "volunteering")
    void aShiftIsToldNeededUntilItIsOverAndForgotten(TestDatabase database) {
        HostNeedView date = take(database);
        assertEquals(List.of(date.startsAt().toString(), date.endsAt().toString(), "TAKEN"),
                database.inTransaction("volunteering", em -> held(em).tell(subject, Language.SO)).get(0).entries().get(0).facts().stream().map(Fact::value).toList());
        assertEquals(Optional.of(date.endsAt().toLocalDate()), database.inTransaction("volunteering", em -> held(em).neededUntil(subject)));
        database.within("volunteering", em -> held(em).forget(subject));
        assertEquals(List.of(), database.inTransaction("volunteering", em -> held(em).tell(subject, Language.SO)));
        assertEquals(1, database.inTransaction("volunteering", em -> Stored.counts(em).taken(Set.of(date.session()))).get(date.session()), "how many hosts the date had stays");
        assertEquals(true, date.startsAt().isAfter(NOW));
    }
}
