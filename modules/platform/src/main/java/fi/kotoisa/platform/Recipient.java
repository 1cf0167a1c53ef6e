package fi.kotoisa.platform;

/**
 * Where a message goes.
 *
 * @param address a phone number with country code, or an e-mail address; empty with {@link Channel#NONE}
 * @param language the language that this person reads
 */
public record Recipient(Channel channel, String address, Language language) {

    /** Names no address, so that none reaches a log. */
    @Override
    public String toString() {
        return channel + " in " + language;
    }
}
