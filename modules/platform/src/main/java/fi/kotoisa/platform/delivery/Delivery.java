package fi.kotoisa.platform.delivery;

import fi.kotoisa.platform.Channel;

/** One way to get a letter to a person. */
public interface Delivery {

    Channel channel();

    /** Whether this server was told how to go this way. */
    boolean configured();

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
