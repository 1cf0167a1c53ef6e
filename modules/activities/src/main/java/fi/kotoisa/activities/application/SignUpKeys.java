package fi.kotoisa.activities.application;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.EnrolmentKeys;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes and reads the code and the link by which a household finds its sign-up again. Both are stored encrypted; the link is found by its blind index. */
@ApplicationScoped
class SignUpKeys {

    private static final String LINK = "activities.enrolment.link";

    @Inject
    Tokens tokens;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    EnrolmentKeys make(EnrolmentId id) {
        String link = tokens.newKey();
        return new EnrolmentKeys(cipher.encrypt(code(id), tokens.newCode()), cipher.encrypt(link(id), link), index(link));
    }

    /** A key for something else that somebody opens once. */
    String newKey() {
        return tokens.newKey();
    }

    String index(String link) {
        return index.of(LINK, link);
    }

    String codeOf(Enrolment enrolment) {
        return cipher.decrypt(code(enrolment.id()), enrolment.encryptedCode());
    }

    String linkOf(Enrolment enrolment) {
        return cipher.decrypt(link(enrolment.id()), enrolment.encryptedLink());
    }

    private static String code(EnrolmentId id) {
        return "activities.enrolment.code." + id;
    }

    private static String link(EnrolmentId id) {
        return LINK + "." + id;
    }
}
