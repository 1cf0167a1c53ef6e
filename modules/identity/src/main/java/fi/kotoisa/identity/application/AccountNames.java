package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.register.RegisterLookup;
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

/** Finds people who have or had an account by a part of their name, for those who read the audit log. They are as many as work here, so their names are simply read through. */
@ApplicationScoped
@Transactional
public class AccountNames {

    /** How many are shown at most; whoever is not among them is found by more of the name. */
    public static final int MOST = 20;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterLookup register;

    /** By name; capital and small letters are alike. */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.NONE)
    public List<PersonView> named(String part) {
        String pattern = "%" + part.strip().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
        return entities.createQuery("select p from Account a, Person p where p.id = a.person and lower(p.name) like :pattern escape '!' order by p.nameOrder, p.id", Person.class)
                .setParameter("pattern", pattern)
                .setMaxResults(MOST)
                .getResultStream()
                .map(person -> new PersonView(person.id(), person.name()))
                .toList();
    }

    /** What a reader of the log may call this person; see {@link RegisterLookup#name}. */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.NONE)
    public Optional<String> name(PersonId person) {
        return register.name(person);
    }
}
