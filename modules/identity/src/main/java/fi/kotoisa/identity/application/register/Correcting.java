package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.PersonLanguage;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Putting right what the register says of somebody. */
@ApplicationScoped
@Transactional
public class Correcting {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    MergedRows rows;

    @Inject
    FileSections sections;

    @Inject
    Vault vault;

    /**
     * What shall stand there.
     *
     * @param version of the file that was shown
     * @param newCode a code that was given meanwhile; empty leaves the one that is kept, for it is not shown
     */
    public record Correction(int version, String name, Optional<String> latinName, Optional<Birth> birth, Optional<IdentityCode> newCode, Optional<String> migriNumber, Optional<String> motherTongue,
            Language reads, Literacy literacy, Optional<String> towards, List<FileView.Spoken> spoken) {

        /** Leaves everything out. */
        @Override
        public String toString() {
            return "a correction";
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The personal identity code stands in another record. */
        CODE_TAKEN,
        /** The number of the immigration service stands in another record. */
        MIGRI_TAKEN
    }

    /**
     * Corrects the file: its name, and the parts that the person who asks may change. What is wanted of the others is left as it was.
     *
     * @throws fi.kotoisa.platform.NotFound where the person who asks sees no such file
     * @throws RestrictedRecord where its use is restricted
     * @throws SomeoneWasQuicker where somebody else changed it since it was shown
     */
    @Allowed(Rights.REGISTER_WRITE)
    public Outcome correct(PersonId id, Correction wanted) {
        Particulars particulars = records.changeable(id);
        SomeoneWasQuicker.check(wanted.version(), particulars.version());
        boolean numbers = sections.changed(FileSection.NUMBERS);
        if (numbers && wanted.newCode().filter(code -> records.taken("codeIndex", vault.mark(code), Optional.of(id))).isPresent()) {
            return Outcome.CODE_TAKEN;
        }
        if (numbers && wanted.migriNumber().filter(number -> records.taken("migriIndex", vault.markMigri(number), Optional.of(id))).isPresent()) {
            return Outcome.MIGRI_TAKEN;
        }
        try {
            entities.lock(particulars, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            if (numbers) {
                number(particulars, wanted);
            }
            if (sections.changed(FileSection.LANGUAGES)) {
                speak(particulars, wanted);
            }
            call(particulars, wanted);
            entities.flush();
        } catch (PersistenceException lost) {
            throw new SomeoneWasQuicker(lost);
        }
        return Outcome.DONE;
    }

    private void number(Particulars particulars, Correction wanted) {
        PersonId id = particulars.person();
        Optional<IdentityCode> code = wanted.newCode().or(() -> vault.code(particulars).map(IdentityCode::new));
        particulars.bornOn(wanted.birth().map(birth -> vault.seal(id, birth)));
        particulars.number(code.map(known -> vault.seal(id, known)), wanted.migriNumber().map(number -> vault.sealMigri(id, number)));
    }

    private void call(Particulars particulars, Correction wanted) {
        PersonId id = particulars.person();
        Person person = records.person(id);
        person.call(wanted.name(), SortKey.of(wanted.name()));
        person.spell(wanted.latinName());
        records.order(particulars);
        rows.wordsOf(id);
    }

    private void speak(Particulars particulars, Correction wanted) {
        PersonId id = particulars.person();
        particulars.speaks(wanted.motherTongue(), wanted.reads().code(), wanted.literacy(), wanted.towards());
        records.person(id).speak(wanted.reads().code());
        entities.createQuery("delete from PersonLanguage l where l.person = :person").setParameter("person", id.value()).executeUpdate();
        for (int place = 0; place < wanted.spoken().size(); place++) {
            FileView.Spoken each = wanted.spoken().get(place);
            entities.persist(new PersonLanguage(id, each.language(), place, each.level(), each.interpreting(), each.dialect()));
        }
    }
}
