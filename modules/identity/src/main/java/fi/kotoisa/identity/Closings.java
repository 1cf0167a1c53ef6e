package fi.kotoisa.identity;

import java.util.Map;

/** What an organisation says beneath the messages that are sent for it: at most two lines, such as who to call. */
public interface Closings {

    /**
     * The closing lines as arguments of a message ({@code Message.CLOSING}): those of each language that they are written in, and the Finnish ones for all others.
     *
     * @return always with {@code Message.CLOSING}, which is empty where the organisation says nothing of its own
     */
    Map<String, String> of(OrganisationId organisation);
}
