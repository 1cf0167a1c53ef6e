package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds somebody of the register for those who read the audit log: by what the person can tell, never by a part of a name. Somebody under non-disclosure is called by the reference alone. */
@ApplicationScoped
@Transactional
public class RegisterLookup {

    private static final int MOST = 20;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Vault vault;

    /** Whose reference, identity code, telephone number or e-mail address this is. */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.PROTECTED_READ)
    public List<PersonView> by(String typed) {
        Optional<String> code = IdentityCode.parse(typed).map(vault::mark);
        if (code.isPresent()) {
            return found("d.codeIndex = :value", code.get());
        }
        String reference = typed.strip().toUpperCase(Locale.ROOT);
        if (Provisional.looksLike(reference)) {
            return found("d.provisional = :value", reference);
        }
        return Phones.parse(typed).or(() -> Emails.parse(typed))
                .map(value -> found("d.person in (select c.person from Channel c where c.mark = :value)", vault.markChannel(value)))
                .orElse(List.of());
    }

    private List<PersonView> found(String condition, String value) {
        return entities.createQuery("select d.person from Particulars d where " + condition + " order by d.person", UUID.class)
                .setParameter("value", value)
                .setMaxResults(MOST)
                .getResultStream()
                .map(id -> new PersonView(new PersonId(id), name(new PersonId(id)).orElse("")))
                .toList();
    }

    /** What those who read the log may call this person, of the register or not; empty where there is none. */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.NONE)
    public Optional<String> name(PersonId id) {
        return Optional.ofNullable(entities.find(Particulars.class, id.value()))
                .filter(Particulars::protectedPerson)
                .map(Particulars::provisional)
                .or(() -> Optional.ofNullable(entities.find(Person.class, id.value())).map(Person::name));
    }
}
