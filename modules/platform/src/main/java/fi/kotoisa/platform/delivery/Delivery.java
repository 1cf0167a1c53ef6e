package fi.kotoisa.platform.delivery;

import fi.kotoisa.platform.Channel;
import java.util.Optional;

/** One way to get a letter to a person. */
public interface Delivery {

    Channel channel();

    /** Whether this server was told how to go this way. */
    boolean configured();

    /** How it was told to go, without anything secret; nothing where it was not told. */
    default Optional<Settings> settings() {
        return Optional.empty();
    }

    /**
     * What may be shown of them.
     *
     * @param server host and port
     * @param sender empty where the server decides
     * @param encrypted whether nothing is said before the connection is encrypted
     * @param signsIn whether we give a name and a password, or a key
     */
    record Settings(String server, String sender, boolean encrypted, boolean signsIn) {}

    /** Hands the letter over, and waits at most three minutes. The same letter may come again after a crash: its id tells. */
    Outcome deliver(Letter letter);

    /** How it went. */
    sealed interface Outcome {

        /** Somebody who will carry it has it. */
        record Gone() implements Outcome {}

        /** It will never be taken; the reason is one of the words that the staff texts explain. */
        record Refused(String reason) implements Outcome {}

        /**
         * Not now.
         *
         * @param wayClosed whether nothing else can go this way either
         */
        record Later(String reason, boolean wayClosed) implements Outcome {}
    }
}
