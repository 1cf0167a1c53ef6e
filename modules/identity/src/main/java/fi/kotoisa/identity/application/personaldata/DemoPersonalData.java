package fi.kotoisa.identity.application.personaldata;

import static fi.kotoisa.identity.DemoPeople.COUNSELLOR;
import static fi.kotoisa.identity.DemoPeople.COUNSELLOR2;
import static fi.kotoisa.identity.DemoPeople.KAUPUNKI;
import static fi.kotoisa.identity.DemoPeople.MANAGER;
import static fi.kotoisa.identity.DemoPeople.SILTA;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.ConsentWay;
import fi.kotoisa.identity.DataRequestId;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.ErasureItemId;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RestrictionGround;
import fi.kotoisa.identity.RetentionType;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.Consent;
import fi.kotoisa.identity.domain.DataRequest;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.Erasure;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.PersonWord;
import fi.kotoisa.identity.domain.Restriction;
import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.SearchWords;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the invented people of the demo register agree to and ask for, and two of them whose time is over, so that no page is empty. Nothing of this exists without demo data. */
@ApplicationScoped
class DemoPersonalData {

    private static final int SHIRIN = 1;
    private static final int MOHAMED = 4;
    private static final int HUONG = 7;
    private static final int FIRST_OVER = 21;
    private static final int SECOND_OVER = 22;
    private static final int YEARS_AGO = 12;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    void add(@Observes @Priority(106) DemoWanted wanted) {
        // whoever tries erasing does not want to meet them again
        if (entities.find(Particulars.class, person(FIRST_OVER).value()) != null || entities.find(ErasedRecord.class, person(FIRST_OVER).value()) != null) {
            return;
        }
        consent(ConsentKind.PHOTOS, Optional.empty(), ConsentWay.PAPER);
        consent(ConsentKind.SHARING, Optional.of(SILTA), ConsentWay.INTERPRETED);
        consent(ConsentKind.ATTENDANCE, Optional.empty(), ConsentWay.SPOKEN).withdraw(COUNSELLOR, clock.instant());
        ask(MOHAMED, DataRequestKind.CORRECTION, "Syntymäpäivä on passissa 1.1., oikea päivä on 14.5.", 10, COUNSELLOR);
        DataRequest restriction = ask(HUONG, DataRequestKind.RESTRICTION, "Tietoja ei saa käyttää ennen kuin nimi on tarkistettu.", 20, COUNSELLOR2);
        restriction.answer(true, cipher.encrypt(DataRequest.context("answer_text", restriction.request()), "Tarkistamme nimen."), MANAGER, clock.instant());
        restrict();
        over(FIRST_OVER, "Amina Esimerkki", "K-DEMX22");
        over(SECOND_OVER, "Yusuf Esimerkki", "K-DEMY22");
        ErasureId erasure = new ErasureId(Ids.next());
        entities.persist(new Erasure(erasure, Erasure.Kind.RETENTION, RetentionType.INTEGRATION, Optional.of(KAUPUNKI), MANAGER, clock.instant()));
        entities.flush();
        entities.persist(new ErasureItem(new ErasureItemId(Ids.next()), erasure, ErasureItem.Type.PERSON, person(SECOND_OVER).value(), "K-DEMY22"));
    }

    private static PersonId person(int which) {
        return PersonId.fromString(String.format("0df00000-0000-4000-8000-%012x", which));
    }

    private LocalDate today() {
        return TimeKeeper.today(clock);
    }

    private Consent consent(ConsentKind kind, Optional<OrganisationId> partner, ConsentWay way) {
        Consent.Words words = new Consent.Words(kind, partner, kind.version(), "ckb");
        Consent consent = new Consent(Ids.next(), person(SHIRIN), words, way, today().minusMonths(1), COUNSELLOR, clock.instant());
        entities.persist(consent);
        return consent;
    }

    private DataRequest ask(int who, DataRequestKind kind, String text, int daysAgo, PersonId worker) {
        DataRequestId id = new DataRequestId(Ids.next());
        DataRequest request = new DataRequest(id, person(who), kind, cipher.encrypt(DataRequest.context("request_text", id), text), today().minusDays(daysAgo), worker, clock.instant());
        entities.persist(request);
        return request;
    }

    private void restrict() {
        entities.find(Particulars.class, person(HUONG).value()).restrict(true);
        entities.persist(new Restriction(Ids.next(), person(HUONG), RestrictionGround.ACCURACY, MANAGER, clock.instant()));
    }

    /** Nobody has worked with them for eleven years. */
    private void over(int which, String name, String reference) {
        PersonId id = person(which);
        Person person = new Person(id, name, SortKey.of(name), "fi");
        entities.persist(person);
        entities.flush();
        Particulars particulars = new Particulars(person, KAUPUNKI, reference, MANAGER, clock.instant().minus(Duration.ofDays(366L * YEARS_AGO)));
        particulars.speaks(Optional.of("so"), "so", Literacy.LATIN, Optional.of("fi"));
        entities.persist(particulars);
        List.copyOf(SearchWords.ofName(name)).forEach(word -> entities.persist(new PersonWord(word, id)));
        entities.persist(new CareRelation(Ids.next(), id, COUNSELLOR, CareTask.OWN_COUNSELLOR, today().minusYears(YEARS_AGO), Optional.of(today().minusYears(YEARS_AGO - 1))));
    }
}
