package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads people of the register into the one form that lists show them in: of somebody under non-disclosure neither name nor year. */
@ApplicationScoped
class RegisterRows {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Vault vault;

    /**
     * People of whom all conditions hold, by name.
     *
     * @param scope whom the person who asks may see
     * @param others conditions on {@code Particulars d} with the values of {@code names}
     */
    List<RegisterRow> read(RegisterScope.Condition scope, List<String> others, NameQuery names, int skip, int most) {
        List<String> conditions = new ArrayList<>(others);
        conditions.add(0, "p.id = d.person and p.sameAs is null");
        conditions.add(scope.text());
        TypedQuery<Object[]> query = entities.createQuery("select d, p from Particulars d, Person p where " + String.join(" and ", conditions) + " order by p.nameOrder, p.id", Object[].class);
        scope.fill(query);
        names.fill(query);
        return query.setFirstResult(skip).setMaxResults(most).getResultStream().map(found -> row((Particulars) found[0], (Person) found[1])).toList();
    }

    RegisterRow row(Particulars particulars, Person person) {
        if (particulars.protectedPerson()) {
            return new RegisterRow(person.id(), particulars.provisional(), "", Optional.empty(), Optional.empty(), particulars.readingLanguage(), true);
        }
        return new RegisterRow(person.id(), particulars.provisional(), person.name(), person.latinName(), vault.birth(particulars).map(birth -> birth.year().getValue()),
                particulars.readingLanguage(), false);
    }
}
