package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.ConsentId;
import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.ConsentWay;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A consent of one person.
 *
 * @param partner the name of the organisation, where the kind names one
 * @param language code of the language in which it was read
 * @param notedBy the name of the worker
 * @param withdrawnOn empty while it holds
 */
public record ConsentView(ConsentId id, ConsentKind kind, Optional<String> partner, int textVersion, String language, ConsentWay way, LocalDate givenOn, String notedBy, Optional<LocalDate> withdrawnOn) {

    public boolean holds() {
        return withdrawnOn.isEmpty();
    }
}
