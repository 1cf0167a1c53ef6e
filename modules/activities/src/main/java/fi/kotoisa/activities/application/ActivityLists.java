package fi.kotoisa.activities.application;

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

/** The parts of town, by which residents narrow the calendar down: places have them, and feeds may bring others. */
@ApplicationScoped
@Transactional
public class ActivityLists implements CodeLists {

    /** The list of the parts of town. */
    public static final String AREA = "activities.area";

    private static final int MOST = 200;

    @PersistenceContext(unitName = "activities")
    EntityManager entities;

    @Inject
    CurrentLanguage current;

    @Override
    @Allowed(value = Rights.LISTS_MANAGE, trace = Trace.NONE)
    public List<CodeList> lists() {
        Texts texts = Texts.of("activities", current.language()).orElseThrow();
        return List.of(new CodeList(AREA, texts.get("staff.list.area"), texts.get("staff.list.area.why"), "activities"));
    }

    @Override
    @Allowed(value = Rights.LISTS_MANAGE, trace = Trace.NONE)
    public Map<String, Long> uses(String list) {
        Map<String, Long> uses = new HashMap<>();
        if (list.equals(AREA)) {
            entities.createQuery("select v.area, count(v) from Venue v where v.area is not null group by v.area order by v.area", Object[].class).setMaxResults(MOST).getResultList()
                    .forEach(row -> uses.put((String) row[0], (Long) row[1]));
        }
        return uses;
    }
}
