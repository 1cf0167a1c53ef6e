package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.SearchWords.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The register, a page at a time: all whom one may see, or those whom a name in any spelling, a number, a telephone number or an address finds among them. */
@ApplicationScoped
@Transactional
public class RegisterSearch {

    /** How many stand on one page. */
    public static final int PAGE = 30;
    /** How many more are shown whose names sound alike. */
    public static final int ALIKE = 10;
    /** The longest text that is looked for. */
    public static final int LONGEST = 120;

    @Inject
    RegisterRows rows;

    @Inject
    RegisterScope scope;

    @Inject
    AskedNumber numbers;

    /**
     * One page by name and, where there is a next page, one more.
     *
     * @param typed empty for all
     * @param own only those one works with
     * @param page 0 for the first
     */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.PROTECTED_READ)
    public List<RegisterRow> page(String typed, boolean own, int page) {
        return rows.read(scope.listed(own), numbers.people(typed), AskedNumber.wishes(typed, false), page * PAGE, PAGE + 1);
    }

    /**
     * People whose names sound like what was typed and are not spelt like it; none where something other than a name was typed.
     *
     * @param found the first page of those that are spelt so
     */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.PROTECTED_READ)
    public List<RegisterRow> alike(String typed, boolean own, Collection<RegisterRow> found) {
        List<Wish> wishes = AskedNumber.wishes(typed, true);
        if (wishes.isEmpty() || numbers.people(typed).isPresent()) {
            return List.of();
        }
        return rows.read(scope.listed(own), Optional.empty(), wishes, 0, PAGE).stream().filter(row -> !found.contains(row)).limit(ALIKE).toList();
    }
}
