package fi.kotoisa.identity;

import java.util.List;
import java.util.Map;

/** Lists whose values a town keeps itself, such as its areas. A module that reads some offers one {@code @ApplicationScoped} bean of this kind. */
public interface CodeLists {

    /**
     * One list.
     *
     * @param key the module and the list, such as {@code activities.area}
     * @param name in the language of the page
     * @param why what it is used for, in one sentence
     * @param topic the topic of {@code platform.Changes} of the pages that show its values
     */
    record CodeList(String key, String name, String why, String topic) {}

    List<CodeList> lists();

    /** Which values records have, and how many of them; also what stands in records and is on no list, as feeds bring it. Empty for lists of other modules. */
    Map<String, Long> uses(String list);
}
