package fi.kotoisa.platform;

import java.util.List;

/**
 * What an administrator should see to. A module that has something of the kind offers one {@code @ApplicationScoped} bean of this kind; the front page of administration shows what all of them say, and so
 * knows none of them. Everything is said in the language of the page, and only what whoever asks may know: counts, never names.
 */
public interface Upkeep {

    /**
     * Something that a new installation needs before people work with it.
     *
     * @param order small numbers first; what others build on comes before them
     * @param done as the data says it now: nobody ticks anything off
     * @param page where it is done, without language, such as {@code /identity/staff/people}; empty where whoever asks may not do it
     */
    record Step(int order, String what, String why, boolean done, String page) {

        /** In the words of a module: {@code staff.upkeep.step.KEY} and the same with {@code .why}. */
        public static Step of(Texts texts, int order, String key, boolean done, String page) {
            return new Step(order, texts.get("staff.upkeep.step." + key), texts.get("staff.upkeep.step." + key + ".why"), done, page);
        }
    }

    /**
     * Something that is wrong now, or soon will be.
     *
     * @param urgent whether it harms somebody while nobody does anything
     * @param page where to look closer; empty where whoever asks may not
     */
    record Alarm(boolean urgent, String what, String page) {}

    /** A page of administration, and in one sentence what it is for. */
    record Door(int order, String name, String why, String page) {

        /** In the words of a module: {@code staff.upkeep.door.KEY} and the same with {@code .why}. */
        public static Door of(Texts texts, int order, String key, String page) {
            return new Door(order, texts.get("staff.upkeep.door." + key), texts.get("staff.upkeep.door." + key + ".why"), page);
        }
    }

    /** One line on how this part of the system is, for those who run the server. */
    record Condition(String what, String how, State state) {}

    /** How good or bad a condition is. */
    enum State {
        /** Only a fact. */
        FACT,
        GOOD,
        DOUBTFUL,
        BAD
    }

    /** What a new installation needs. */
    default List<Step> steps() {
        return List.of();
    }

    /** What is wrong. */
    default List<Alarm> alarms() {
        return List.of();
    }

    /** Where administrators work. */
    default List<Door> doors() {
        return List.of();
    }

    /** How this part of the system is; asked only for those who may see the state of the system. */
    default List<Condition> conditions() {
        return List.of();
    }
}
