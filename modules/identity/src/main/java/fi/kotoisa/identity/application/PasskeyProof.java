package fi.kotoisa.identity.application;

/**
 * What a browser sends back after it has asked a passkey.
 *
 * @param asked what it was asked to sign, as {@link PasskeyQuestion#sealed} gave it along
 * @param answer what the passkey answered: its parts in base64url, with full stops between them
 */
public record PasskeyProof(String asked, String answer) {

    /** Says nothing of it. */
    @Override
    public String toString() {
        return "PasskeyProof";
    }
}
