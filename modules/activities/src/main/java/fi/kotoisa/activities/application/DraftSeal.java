package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.SignUpDraft;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Drafts are found by a blind index of their key, and their answers are encrypted. */
@ApplicationScoped
class DraftSeal {

    private static final String KEY = "activities.sign_up_draft.key";

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    String mark(String key) {
        return index.of(KEY, key);
    }

    String seal(UUID id, Map<String, String> answers) {
        return cipher.encryptAll(context(id), answers);
    }

    Map<String, String> unseal(SignUpDraft draft) {
        return cipher.decryptAll(context(draft.id()), draft.encryptedAnswers());
    }

    private static String context(UUID draft) {
        return "activities.sign_up_draft.answers." + draft;
    }
}
