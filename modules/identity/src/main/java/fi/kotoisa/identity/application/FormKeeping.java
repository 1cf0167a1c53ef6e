package fi.kotoisa.identity.application;

import fi.kotoisa.identity.KeptForms;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.KeptForm;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps forms in the database, each for the person whose mark it carries: so strangers cannot fill the table, and nobody can leave a form for somebody else. */
@ApplicationScoped
@Transactional
public class FormKeeping implements KeptForms {

    /** More than every form of ours, filled to the brim in all its languages. */
    static final int LONGEST = 200_000;
    /** For each person; the one that grows old first makes room. */
    static final int MOST = 20;

    /** No text that we let in holds this character. */
    private static final String BETWEEN = "\0";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    Tokens tokens;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<String> keep(Map<String, String[]> fields) {
        Map<String, String> texts = fields.entrySet().stream()
                .filter(field -> isTyped(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(BETWEEN, field.getValue())));
        if (texts.entrySet().stream().mapToInt(text -> text.getKey().length() + text.getValue().length()).sum() > LONGEST) {
            return Optional.empty();
        }
        return whose(fields.get(WHOSE)).map(person -> keep(person, texts));
    }

    private String keep(PersonId person, Map<String, String> texts) {
        entities.createQuery("select f from KeptForm f where f.person = :person order by f.expiresAt desc, f.keyHash", KeptForm.class)
                .setParameter("person", person.value())
                .setFirstResult(MOST - 1)
                .getResultList()
                .forEach(entities::remove);
        String key = tokens.newKey();
        String hash = Tokens.fingerprint(key);
        entities.persist(new KeptForm(hash, person, cipher.encryptAll(KeptForm.context(hash), texts), clock.instant()));
        return key;
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<Map<String, String[]>> find(String key) {
        Instant now = clock.instant();
        PersonId reader = signedIn.person();
        return Optional.ofNullable(entities.find(KeptForm.class, Tokens.fingerprint(key)))
                .filter(form -> form.isFor(reader, now))
                .map(form -> cipher.decryptAll(KeptForm.context(form.keyHash()), form.encryptedFields()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().split(BETWEEN, -1))));
    }

    private Optional<PersonId> whose(String[] mark) {
        return mark == null || mark.length == 0 ? Optional.empty() : FormMark.read(mark[0], cipher, clock.instant());
    }

    /** What the page's machinery sends along belongs to the page that is gone. */
    private static boolean isTyped(String name) {
        return !name.equals(WHOSE) && !name.startsWith("jakarta.faces.") && !name.startsWith("primefaces.") && !name.toLowerCase(Locale.ROOT).contains("password");
    }
}
