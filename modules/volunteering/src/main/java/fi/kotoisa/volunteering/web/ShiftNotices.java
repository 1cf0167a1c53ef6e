package fi.kotoisa.volunteering.web;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.volunteering.GivingBackOutcome;
import fi.kotoisa.volunteering.ShiftOutcome;
import fi.kotoisa.volunteering.application.OpenShifts;
import fi.kotoisa.volunteering.web.ShiftCard.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Says what came of taking or giving back a shift. What the address claims is held against what is so now: a link that somebody else made says nothing untrue. */
@RequestScoped
public class ShiftNotices {

    /** Before the names of what comes of giving back. */
    static final String BACK = "BACK_";

    @Inject
    OpenShifts open;

    @Inject
    ShiftWords words;

    @Inject
    CurrentLanguage current;

    /** The notice for an outcome; nothing for an address that claims none, or one that is not so. */
    Optional<ShiftNotice> of(String said, String session) {
        Optional<ShiftCard> card = session(session).flatMap(id -> open.find(id, current.language())).map(words::card);
        boolean has = card.filter(shift -> shift.state() == State.MINE).isPresent();
        if (said.startsWith(BACK)) {
            return named(GivingBackOutcome.values(), said.substring(BACK.length()))
                    .filter(outcome -> has == (outcome == GivingBackOutcome.BEGUN))
                    .map(outcome -> notice(outcome == GivingBackOutcome.GIVEN_BACK, "back." + outcome, card));
        }
        return named(ShiftOutcome.values(), said)
                .filter(outcome -> has == (outcome == ShiftOutcome.TAKEN || outcome == ShiftOutcome.ALREADY_YOURS))
                .map(outcome -> notice(has, "outcome." + outcome, card));
    }

    private static <T extends Enum<T>> Optional<T> named(T[] outcomes, String name) {
        return Arrays.stream(outcomes).filter(outcome -> outcome.name().equals(name)).findFirst();
    }

    /** Without the shift where its date wants no hosts any more. */
    private ShiftNotice notice(boolean good, String key, Optional<ShiftCard> card) {
        return new ShiftNotice(good ? "ok" : "warn", words.say(key), card.map(ShiftCard::which).orElse(""), card.map(ShiftCard::titleLanguage).orElse(""), words.say(key + ".text"),
                card.map(ShiftCard::clash).orElse(""), card.map(ShiftCard::clashLanguage).orElse(""));
    }

    private static Optional<SessionId> session(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new SessionId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
