package fi.kotoisa.platform;

import java.util.List;

/**
 * Messages as people get them, with invented facts, so that they can be read before anybody gets one. A module that sends messages offers one {@code @ApplicationScoped} bean of this kind, with an example of
 * each of its messages; its test compares them with its texts.
 */
public interface MessageExamples {

    /** One for each message of the module, in the order in which people meet them. Nobody is the recipient. */
    List<Message> examples();
}
