package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.CodeLists;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists of the town that the register reads: dialects, which are offered beside the languages of a person. */
@ApplicationScoped
@Transactional
public class RegisterLists implements CodeLists {

    /** The list of dialects. */
    public static final String DIALECT = "identity.dialect";

    private static final int MOST = 200;
    /** What fewer people have and no list is theirs alone: whoever keeps the list has no business with it. */
    private static final long COMMON = 3;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    CurrentLanguage current;

    @Override
    @Allowed(value = Rights.LISTS_MANAGE, trace = Trace.NONE)
    public List<CodeList> lists() {
        Texts texts = Texts.of("identity", current.language()).orElseThrow();
        return List.of(new CodeList(DIALECT, texts.get("staff.list.dialect"), texts.get("staff.list.dialect.why"), "identity"));
    }

    @Override
    @Allowed(value = Rights.LISTS_MANAGE, trace = Trace.NONE)
    public Map<String, Long> uses(String list) {
        Map<String, Long> uses = new HashMap<>();
        if (list.equals(DIALECT)) {
            entities.createQuery("select l.dialect, count(l.person) from PersonLanguage l where l.dialect is not null and l.dialect in (select v.code from CodeValue v where v.list = :list) group by l.dialect", Object[].class)
                    .setParameter("list", DIALECT).getResultList().forEach(row -> uses.put((String) row[0], (Long) row[1]));
            entities.createQuery("select l.dialect, count(l.person) from PersonLanguage l where l.dialect is not null group by l.dialect having count(l.person) >= :common order by l.dialect", Object[].class)
                    .setParameter("common", COMMON).setMaxResults(MOST).getResultList().forEach(row -> uses.put((String) row[0], (Long) row[1]));
        }
        return uses;
    }
}
