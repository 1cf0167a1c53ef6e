package fi.kotoisa.activities.domain;

/**
 * How a household finds its sign-up again.
 *
 * @param encryptedCode the six digits, encrypted
 * @param encryptedLink the unguessable key of the link, encrypted
 * @param linkIndex what the link is found by
 */
public record EnrolmentKeys(String encryptedCode, String encryptedLink, String linkIndex) {}
