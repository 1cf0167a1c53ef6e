package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.platform.SearchWords.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
        Optional<Set<UUID>> number = numbers.people(typed);
        List<Wish> wishes = number.isPresent() ? List.of() : AskedNumber.wishes(typed, false);
        if (number.isEmpty() && wishes.isEmpty()) {
            return List.of();
        }
        return openFirst(rows.read(RegisterScope.of(organisation, number.isPresent()), number, wishes, 0, MOST));
    }

    /** Where one number is that of several, those under non-disclosure are as good as not there: not even how many there are may tell of them. */
    private static List<RegisterRow> openFirst(List<RegisterRow> found) {
        List<RegisterRow> open = found.stream().filter(each -> !each.guarded()).toList();
        return open.isEmpty() && found.size() == 1 ? found : open;
    }
}
