package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;
import static fi.kotoisa.platform.Allowed.SIGNED_IN;

import fi.kotoisa.activities.PersonalCalendar;
import fi.kotoisa.activities.domain.CalendarKey;
import fi.kotoisa.activities.domain.CalendarKey.Kind;
import fi.kotoisa.activities.domain.CalendarKeys;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Addresses of people's own calendars. A calendar cannot sign in, so the address has a key of its own that opens the dates and nothing else; it is shown once, when it is made, and can
 * be ended at any time.
 */
@ApplicationScoped
@Transactional
public class CalendarAddresses implements PersonalCalendar {

    private static final String MARK = "activities.calendar_key";

    @Inject
    CalendarKeys keys;

    @Inject
    SignUpKeys links;

    @Inject
    SignedIn signedIn;

    @Inject
    Tokens tokens;

    @Inject
    BlindIndex index;

    @Inject
    Clock clock;

    @Override
    @Allowed(SIGNED_IN)
    public String makeForMe() {
        return make(Kind.PERSON, signedIn.person().value());
    }

    @Override
    @Allowed(SIGNED_IN)
    public void endForMe() {
        keys.of(signedIn.person().value()).ifPresent(keys::remove);
    }

    @Override
    @Allowed(value = SIGNED_IN, trace = Trace.NONE)
    public boolean isThereForMe() {
        return keys.of(signedIn.person().value()).isPresent();
    }

    /** A key for what a household has signed up for; the one before ends. @param link of the sign-up */
    @Allowed(ANYONE)
    public String makeForSignUp(String link) {
        return make(Kind.SIGN_UP, signUp(link));
    }

    @Allowed(ANYONE)
    public void endForSignUp(String link) {
        keys.of(signUp(link)).ifPresent(keys::remove);
    }

    @Allowed(value = ANYONE, trace = Trace.NONE)
    public boolean isThereForSignUp(String link) {
        return keys.of(signUp(link)).isPresent();
    }

    private UUID signUp(String link) {
        return links.find(link).orElseThrow(NotFound::new).id().value();
    }

    private String make(Kind kind, UUID owner) {
        String key = tokens.newKey();
        String mark = mark(index, key);
        keys.of(owner).ifPresentOrElse(known -> known.renew(mark, clock.millis()), () -> keys.add(new CalendarKey(kind, owner, mark, clock.millis())));
        return key;
    }

    static String mark(BlindIndex index, String key) {
        return index.of(MARK, key);
    }
}
