package fi.kotoisa.activities.application;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.EnrolmentKeys;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.SignUpDraft;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and reads the code and the link by which a household finds its sign-up again. Both are stored encrypted; the link is found by its blind index.
 *
 * <p>The key of a link lasts. It must not stand in the address line of a computer that others use too: whoever comes by a code or straight from signing up gets a key that ends.
 */
@ApplicationScoped
class SignUpKeys {

    private static final String LINK = "activities.enrolment.link";
    private static final Duration WHILE = Duration.ofMinutes(30);

    @Inject
    Tokens tokens;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    @Inject
    Enrolments enrolments;

    @Inject
    SignUpDrafts drafts;

    @Inject
    DraftSeal seal;

    @Inject
    Clock clock;

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

    /** The sign-up that this key opens, whether it lasts or not. */
    Optional<Enrolment> find(String key) {
        return enrolments.byLink(index(key)).or(() -> drafts.byKey(seal.mark(key)).filter(draft -> !draft.ended() && !draft.expired(clock.millis()))
                .flatMap(SignUpDraft::enrolment).flatMap(enrolments::find));
    }

    /** A key that opens this sign-up for half an hour, unless the page is cleared before. */
    String forAWhile(Enrolment mine) {
        String key = tokens.newKey();
        UUID id = Ids.next();
        SignUpDraft opened = new SignUpDraft(id, seal.mark(key), mine.intake(), seal.seal(id, Map.of()), clock.millis() + WHILE.toMillis());
        opened.sent(mine.id());
        drafts.add(opened);
        return key;
    }

    String codeOf(Enrolment enrolment) {
        return cipher.decrypt(code(enrolment.id()), enrolment.keys().encryptedCode());
    }

    String linkOf(Enrolment enrolment) {
        return cipher.decrypt(link(enrolment.id()), enrolment.keys().encryptedLink());
    }

    private static String code(EnrolmentId id) {
        return "activities.enrolment.code." + id;
    }

    private static String link(EnrolmentId id) {
        return LINK + "." + id;
    }
}
