package fi.kotoisa.identity;

import java.util.List;

/** What else can be done for somebody whose file is open. A module that can do something offers one {@code @ApplicationScoped} bean of this kind; the file shows what all of them say, and so knows none of them. */
public interface FileDoors {

    /**
     * A page that is opened with the file's own id.
     *
     * @param page without language, such as {@code /activities/staff/sign-up-for}
     * @param words in the language of the page
     * @param icon of {@code look}
     */
    record Door(String page, String words, String icon) {}

    /** Only what whoever asks may open. */
    List<Door> doors();
}
