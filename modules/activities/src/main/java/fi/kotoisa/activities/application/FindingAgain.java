package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A household finds its own sign-up again: by its link, or by the code together with the phone number or e-mail address that it gave. */
@ApplicationScoped
@Transactional
public class FindingAgain {

    /** How often a code may be tried for one phone number or address within an hour. */
    public static final int TRIES = 5;

    /** How long somebody who tried too often has to wait, at most. */
    public static final long WAIT_SECONDS = 3_600;

    static final Duration WITHIN = Duration.ofSeconds(WAIT_SECONDS);
    private static final int LONGEST_CODE = 20;

    @Inject
    Enrolments enrolments;

    @Inject
    Intakes intakes;

    @Inject
    Contacts contacts;

    @Inject
    CodeTries tries;

    @Inject
    SignUpKeys keys;

    @Inject
    BlindIndex index;

    @Inject
    Clock clock;

    /** What came of trying a code. */
    public enum CodeAnswer {
        FOUND, WRONG, TOO_OFTEN
    }

    /** @param link the key of the page, when the code was right */
    public record CodeResult(CodeAnswer answer, Optional<String> link) {}

    /** The sign-up behind a link. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<MySignUpView> byLink(String link) {
        return keys.find(link).map(mine -> view(mine, link));
    }

    /** The sign-up that was just made. For the page that a draft leads to. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<MySignUpView> byDraft(DraftView draft) {
        return draft.sent().flatMap(enrolments::find).map(mine -> view(mine, draft.key()));
    }

    /** The sign-up with its lasting key. For a program that has just made it. */
    Optional<MySignUpView> byId(EnrolmentId id) {
        return enrolments.find(id).map(mine -> view(mine, keys.linkOf(mine)));
    }

    /**
     * Tries a code; at most five times an hour for one phone number or address, whether it is known here or not.
     *
     * @param code as typed: any digits, spaces between them
     * @param phoneOrEmail as typed
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when several tries for one phone number or address come at the same moment: one of them counts, the others are no tries
     */
    @Allowed(ANYONE)
    public CodeResult byCode(String code, String phoneOrEmail) {
        return tried(code, phoneOrEmail, keys::linkOf);
    }

    /** The same for a page, which others may open after this one: the key opens it for half an hour. */
    @Allowed(ANYONE)
    public CodeResult openByCode(String code, String phoneOrEmail) {
        return tried(code, phoneOrEmail, keys::forAWhile);
    }

    private CodeResult tried(String code, String phoneOrEmail, Function<Enrolment, String> key) {
        String reach = mark(index, "activities.code_try.reach", phoneOrEmail);
        if (!tries.oneMore(reach, TRIES, clock.millis() - WITHIN.toMillis(), clock.millis())) {
            return new CodeResult(CodeAnswer.TOO_OFTEN, Optional.empty());
        }
        String digits = digits(code);
        Optional<String> link = mine(phoneOrEmail).stream().filter(mine -> same(keys.codeOf(mine), digits)).findFirst().map(key);
        return new CodeResult(link.isPresent() ? CodeAnswer.FOUND : CodeAnswer.WRONG, link);
    }

    /** What tells one telephone number or address from others, however it is typed. @param purpose what is counted */
    static String mark(BlindIndex index, String purpose, String phoneOrEmail) {
        return index.of(purpose, Phones.parse(phoneOrEmail).or(() -> Emails.parse(phoneOrEmail)).orElse(phoneOrEmail));
    }

    /** Western digits in place of Arabic, Persian and all others; nothing else stays. */
    private static String digits(String typed) {
        return typed.codePoints()
                .filter(Character::isDigit)
                .limit(LONGEST_CODE)
                .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                .collect(Collectors.joining());
    }

    private List<Enrolment> mine(String phoneOrEmail) {
        return enrolments.ofContacts(contacts.reachedBy(phoneOrEmail).stream().map(ContactId::value).toList());
    }

    private static boolean same(String code, String tried) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), tried.getBytes(StandardCharsets.UTF_8));
    }

    private MySignUpView view(Enrolment mine, String key) {
        Intake intake = intakes.find(mine.intake()).orElseThrow(NotFound::new);
        ContactId contact = new ContactId(mine.contact());
        HouseholdSize household = mine.household();
        long place = mine.waits() ? enrolments.before(mine.intake(), mine.turn()) + 1 : 0;
        String name = Optional.ofNullable(contacts.show(Set.of(contact)).get(contact)).map(shown -> shown.firstName()).orElse("");
        return new MySignUpView(mine.id(), intake.id(), intake.activity(), intake.session(), name, mine.placed(), mine.offeredUntil(), mine.waits(), mine.cancelled(),
                intake.open(LocalDateTime.now(clock)), place, household.adults(), household.children(), household.careChildren(), household.careEssential(), mine.careTaken() > 0, keys.codeOf(mine), key,
                !key.equals(keys.linkOf(mine)));
    }
}
