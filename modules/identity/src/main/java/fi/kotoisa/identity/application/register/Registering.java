package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.PersonWord;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.SearchWords;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Taking somebody into the register. Whoever does it works with the person from that day on, so that the record never belongs to nobody. */
@ApplicationScoped
@Transactional
public class Registering {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    Vault vault;

    @Inject
    Resemblances resemblances;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What came of it. */
    public enum Outcome {
        REGISTERED,
        /** Others in the register resemble this person; nothing was stored, for a person must say first that it is somebody else. */
        RESEMBLES,
        /** The personal identity code stands in another record; nothing was stored. */
        CODE_TAKEN,
        /** The number of the immigration service stands in another record; nothing was stored. */
        MIGRI_TAKEN
    }

    /**
     * @param person where somebody was registered
     * @param alike where somebody resembles this person, and only then: who
     */
    public record Registered(Outcome outcome, Optional<PersonId> person, List<Resemblance> alike) {

        private static Registered not(Outcome outcome, List<Resemblance> alike) {
            return new Registered(outcome, Optional.empty(), alike);
        }
    }

    /**
     * Takes somebody in.
     *
     * @param sure whether the person who asks has looked at those who resemble this one
     * @throws fi.kotoisa.platform.NotAllowed where the organisation is not one they may write for
     * @throws SomeoneWasQuicker where the same code or number was just taken in by somebody else
     */
    @Allowed(Rights.REGISTER_WRITE)
    public Registered register(NewPerson asked, boolean sure) {
        signedIn.require(Rights.REGISTER_WRITE, asked.organisation());
        if (asked.code().filter(code -> records.taken("codeIndex", vault.mark(code), Optional.empty())).isPresent()) {
            return Registered.not(Outcome.CODE_TAKEN, List.of());
        }
        if (asked.migriNumber().filter(number -> records.taken("migriIndex", vault.markMigri(number), Optional.empty())).isPresent()) {
            return Registered.not(Outcome.MIGRI_TAKEN, List.of());
        }
        List<Resemblance> alike = sure ? List.of() : resemblances.of(asked);
        if (!alike.isEmpty()) {
            return Registered.not(Outcome.RESEMBLES, alike);
        }
        return new Registered(Outcome.REGISTERED, Optional.of(store(asked)), List.of());
    }

    private PersonId store(NewPerson asked) {
        PersonId id = new PersonId(Ids.next());
        Person person = new Person(id, asked.name(), SortKey.of(asked.latinName().orElse(asked.name())), asked.reads().code());
        person.spell(asked.latinName());
        Particulars particulars = new Particulars(person, asked.organisation(), provisional(), signedIn.person(), clock.instant());
        particulars.bornOn(asked.birth().map(birth -> vault.seal(id, birth)));
        particulars.number(asked.code().map(code -> vault.seal(id, code)), asked.migriNumber().map(number -> vault.sealMigri(id, number)));
        particulars.speaks(asked.motherTongue(), asked.reads().code(), asked.literacy(), asked.integrationLanguage());
        try {
            entities.persist(person);
            entities.flush();
            entities.persist(particulars);
            words(asked.name(), asked.latinName()).forEach(word -> entities.persist(new PersonWord(word, id)));
            channels(asked, id).forEach(entities::persist);
            entities.persist(new CareRelation(Ids.next(), id, signedIn.person(), CareTask.INTAKE, records.today(), Optional.empty()));
            entities.flush();
        } catch (PersistenceException refused) {
            throw new SomeoneWasQuicker(refused);
        }
        return id;
    }

    /** What a name is found by, in both its scripts. */
    static Set<String> words(String name, Optional<String> latin) {
        Set<String> words = new TreeSet<>(SearchWords.ofName(name));
        latin.ifPresent(text -> words.addAll(SearchWords.ofName(text)));
        return words;
    }

    private List<Channel> channels(NewPerson asked, PersonId id) {
        List<Channel> channels = new ArrayList<>();
        asked.phone().ifPresent(phone -> channels.add(vault.channel(id, ReachKind.PHONE, phone, ReachPreference.BEST)));
        asked.email().ifPresent(email -> channels.add(vault.channel(id, ReachKind.EMAIL, email, channels.isEmpty() ? ReachPreference.BEST : ReachPreference.FINE)));
        return channels;
    }

    private String provisional() {
        String id = Provisional.next();
        while (records.taken("provisional", id, Optional.empty())) {
            id = Provisional.next();
        }
        return id;
    }
}
