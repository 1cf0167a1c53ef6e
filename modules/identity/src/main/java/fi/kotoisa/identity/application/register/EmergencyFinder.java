package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds in an organisation's register whose file is meant, seen or not: by a number or address that belongs to one person, or by the name. By a name it never finds somebody under non-disclosure. */
@ApplicationScoped
class EmergencyFinder {

    /** More are no answer: a longer name, or a number, must be given. */
    private static final int MOST = 10;

    @Inject
    AskedNumber numbers;

    @Inject
    RegisterRows rows;

    List<RegisterRow> find(OrganisationId organisation, String typed) {
        NameQuery query = new NameQuery();
        Optional<String> number = numbers.condition(typed, query);
        List<String> conditions = new ArrayList<>(number.map(List::of).orElseGet(() -> query.conditions(AskedNumber.wishes(typed, false))));
        if (conditions.isEmpty()) {
            return List.of();
        }
        if (number.isEmpty()) {
            conditions.add("d.protectedPerson = false");
        }
        return openFirst(rows.read(new RegisterScope.Condition("d.organisation = :within", Map.of("within", organisation.value())), conditions, query, 0, MOST));
    }

    /** Where one number is that of several, those under non-disclosure are as good as not there: not even how many there are may tell of them. */
    private static List<RegisterRow> openFirst(List<RegisterRow> found) {
        List<RegisterRow> open = found.stream().filter(each -> !each.guarded()).toList();
        return open.isEmpty() && found.size() == 1 ? found : open;
    }
}
