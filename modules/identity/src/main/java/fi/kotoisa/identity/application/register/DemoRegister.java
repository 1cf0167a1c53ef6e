package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.DemoPeople.COUNSELLOR;
import static fi.kotoisa.identity.DemoPeople.COUNSELLOR2;
import static fi.kotoisa.identity.DemoPeople.KAUPUNKI;
import static fi.kotoisa.identity.DemoPeople.MANAGER;

import fi.kotoisa.identity.AddressKind;
import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.LanguageLevel;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.domain.Address;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.PersonLanguage;
import fi.kotoisa.identity.domain.PersonWord;
import fi.kotoisa.identity.domain.SafetyMark;
import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The invented people of the demo register: many scripts, two whose codes differ in the sign alone, spouses who live apart, one of them under non-disclosure. Nothing of this exists without demo data. */
@ApplicationScoped
class DemoRegister {

    private static final int DAYS_LEFT = 40;
    /** The age of the child, in years. */
    private static final int CHILD = 9;
    /** Of two who came without a guardian, until one comes of age; the other's support ends in twice as many. */
    private static final int DAYS_TO_BIRTHDAY = 70;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    private int number;

    void add(@Observes @Priority(105) DemoWanted wanted) {
        number = 0;
        if (entities.find(Particulars.class, person(1).value()) != null) {
            return;
        }
        PersonId shirin = add("شیرین کاروان", "Shirin Karwan", Birth.on(LocalDate.of(1989, 4, 2)), "", "ckb", Literacy.OWN_SCRIPT, COUNSELLOR);
        speak(shirin, "ckb", 0, LanguageLevel.NATIVE, true, "hewlêrî");
        speak(shirin, "fi", 1, LanguageLevel.A1, false, "");
        reach(shirin, "+358405550101", ReachPreference.BEST);
        live(shirin, AddressKind.HOME, "Esimerkkikatu 1 A 2", "40100", "Lähdemetsä");
        PersonId hidden = add("Karîn Demîr", "", Birth.on(LocalDate.of(1991, 9, 17)), "", "kmr", Literacy.LATIN, COUNSELLOR);
        reach(hidden, "+358405550102", ReachPreference.BEST);
        live(hidden, AddressKind.HOME, "Piilopolku 3", "40100", "Lähdemetsä");
        live(hidden, AddressKind.CONTACT, "PL 12", "40101", "Lähdemetsä");
        guard(hidden);
        add("Azad Demîr", "", Birth.on(LocalDate.of(1987, 2, 5)), "", "kmr", Literacy.LATIN, COUNSELLOR2);
        PersonId mohamed = add("محمد علي حسن", "Mohamed Ali Hassan", Birth.placeholder(Year.of(1990)), "", "ar", Literacy.OWN_SCRIPT, COUNSELLOR);
        speak(mohamed, "ar", 0, LanguageLevel.NATIVE, true, "Levantin arabia");
        PersonId maxamed = add("Maxamed Cali Xasan", "", Birth.in(Year.of(1990)), "", "so", Literacy.LEARNING, COUNSELLOR2);
        speak(maxamed, "so", 0, LanguageLevel.NATIVE, true, "Maay-somali");
        add("王芳", "Wang Fang", Birth.on(LocalDate.of(1994, 12, 30)), "", "zh", Literacy.LATIN, COUNSELLOR);
        add("Nguyễn Thị Hương", "", Birth.on(LocalDate.of(1983, 6, 11)), "", "vi", Literacy.LATIN, COUNSELLOR2);
        add("Олена Шевченко", "Olena Shevchenko", Birth.on(LocalDate.of(1952, 10, 13)), "131052-308T", "uk", Literacy.LATIN, COUNSELLOR);
        add("فاطمه رضایی", "Fatemeh Rezaei", Birth.on(LocalDate.of(1952, 10, 13)), "131052Y308T", "fa", Literacy.NONE, COUNSELLOR);
        PersonId dilan = add("Dîlan Karwan", "", Birth.on(LocalDate.of(1986, 1, 20)), "", "ckb", Literacy.LATIN, COUNSELLOR);
        reach(dilan, "+358405550101", ReachPreference.BEST);
        add("Zara Karwan", "", Birth.on(today().minusYears(CHILD)), "", "ckb", Literacy.LATIN, COUNSELLOR);
        add("Abdullahi Warsame Cige", "", Birth.on(today().minusYears(Families.OF_AGE).plusDays(DAYS_TO_BIRTHDAY)), "", "so", Literacy.LATIN, COUNSELLOR);
        add("سمیر نوری", "Samir Noori", Birth.on(today().minusYears(Families.SUPPORTED).plusDays(2 * DAYS_TO_BIRTHDAY)), "", "fa", Literacy.OWN_SCRIPT, COUNSELLOR);
    }

    static PersonId person(int which) {
        return PersonId.fromString(String.format("0df00000-0000-4000-8000-%012x", which));
    }

    private PersonId add(String name, String latin, Birth birth, String code, String language, Literacy literacy, PersonId counsellor) {
        number++;
        PersonId id = person(number);
        Optional<String> spelt = Optional.of(latin).filter(text -> !text.isEmpty());
        String reads = language.equals("kmr") ? "tr" : language;
        Person person = new Person(id, name, SortKey.of(spelt.orElse(name)), reads);
        person.spell(spelt);
        Particulars particulars = new Particulars(person, KAUPUNKI, "K-DEM" + "23456789ABCDEFG".charAt(number) + "22", MANAGER, clock.instant());
        particulars.bornOn(Optional.of(vault.seal(id, birth)));
        particulars.number(IdentityCode.parse(code).map(known -> vault.seal(id, known)), Optional.empty());
        particulars.speaks(Optional.of(language), reads, literacy, Optional.of("fi"));
        entities.persist(person);
        entities.flush();
        entities.persist(particulars);
        Registering.words(name, spelt).forEach(word -> entities.persist(new PersonWord(word, id)));
        entities.persist(new CareRelation(Ids.next(), id, counsellor, CareTask.OWN_COUNSELLOR, today().minusMonths(2), Optional.empty()));
        return id;
    }

    private LocalDate today() {
        return TimeKeeper.today(clock);
    }

    private void speak(PersonId id, String language, int place, LanguageLevel level, boolean interpreting, String dialect) {
        entities.persist(new PersonLanguage(id, language, place, Optional.of(level), interpreting, Optional.of(dialect).filter(text -> !text.isEmpty())));
    }

    private void reach(PersonId id, String phone, ReachPreference preference) {
        entities.persist(vault.channel(id, ReachKind.PHONE, phone, preference));
    }

    private void live(PersonId id, AddressKind kind, String street, String postalCode, String town) {
        UUID address = Ids.next();
        entities.persist(new Address(address, id, kind, vault.sealAddress(address, Map.of("street", street, "postalCode", postalCode, "town", town)), today().minusMonths(2)));
    }

    /** Ends soon, so that the page asks what shall be. */
    private void guard(PersonId id) {
        entities.persist(new SafetyMark(Ids.next(), id, SafetyKind.NON_DISCLOSURE, today().minusYears(2), Optional.of(today().plusDays(DAYS_LEFT)), MANAGER, clock.instant()));
        Particulars particulars = entities.find(Particulars.class, id.value());
        particulars.guard(true);
        Person person = entities.find(Person.class, id.value());
        person.order(SortKey.of(particulars.provisional()));
        particulars.follow(person);
    }
}
