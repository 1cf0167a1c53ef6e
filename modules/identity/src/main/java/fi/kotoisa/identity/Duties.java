package fi.kotoisa.identity;

import java.util.List;

/** What a person still answers for. A module that lets people answer for something offers one {@code @ApplicationScoped} bean of this kind; nobody's account ends while one of them names something. */
public interface Duties {

    /**
     * Things of one kind that somebody else must take over first.
     *
     * @param what what they are, in the language of the page: "coming dates as leader"
     * @param count how many there are
     * @param first the first of them, at most {@link #SHOWN}
     */
    record Duty(String what, long count, List<Item> first) {}

    /**
     * One of them.
     *
     * @param page where somebody else takes it over, without language, such as {@code /activities/staff/activity?id=…}; empty where whoever asks may not look at it
     */
    record Item(String name, String page) {}

    /** As many are named. */
    int SHOWN = 10;

    /** Empty when there is nothing. */
    List<Duty> of(PersonId person);
}
