package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
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

/** Finds in an organisation's register whose file is meant, seen or not: by a number or address that belongs to one person, or by the name. By a name it never finds somebody under non-disclosure. */
@ApplicationScoped
class EmergencyFinder {

    /** More are no answer: a longer name, or a number, must be given. */
    private static final int MOST = 10;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    AskedNumber numbers;

    @Inject
    RegisterRows rows;

    List<Particulars> find(OrganisationId organisation, String typed) {
        NameQuery query = new NameQuery();
        Optional<String> number = numbers.condition(typed, query);
        List<String> conditions = new ArrayList<>(number.map(List::of).orElseGet(() -> query.conditions(AskedNumber.wishes(typed, false))));
        if (conditions.isEmpty()) {
            return List.of();
        }
        if (number.isEmpty()) {
            conditions.add("d.protectedPerson = false");
        }
        TypedQuery<Particulars> found = entities.createQuery("select d from Particulars d, Person p where p.id = d.person and p.sameAs is null and d.organisation = :within and "
                + String.join(" and ", conditions) + " order by p.nameOrder, p.id", Particulars.class).setParameter("within", organisation.value());
        query.fill(found);
        return openFirst(found.setMaxResults(MOST).getResultList());
    }

    /** Where one number is that of several, those under non-disclosure are as good as not there: not even how many there are may tell of them. */
    private static List<Particulars> openFirst(List<Particulars> found) {
        List<Particulars> open = found.stream().filter(each -> !each.protectedPerson()).toList();
        return open.isEmpty() && found.size() == 1 ? found : open;
    }

    List<RegisterRow> rows(List<Particulars> found) {
        return found.stream().map(each -> rows.row(each, entities.find(Person.class, each.person().value()))).toList();
    }
}
