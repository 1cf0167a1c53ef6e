package fi.kotoisa.identity.application;

import java.util.List;

/**
 * What a page tells the browser when it shall ask for a passkey, or make one.
 *
 * @param challenge to be signed, once
 * @param sealed the same for us, to be sent back with the answer
 * @param site for whom passkeys are made: the name of our host
 * @param known ids of the passkeys that the person has: one of them is asked, or none of them is made anew; empty where any will do
 */
public record PasskeyQuestion(String challenge, String sealed, String site, List<String> known) {

    /** All of them as one text: there is a comma in none. */
    public String knownTogether() {
        return String.join(",", known);
    }
}
