package fi.kotoisa.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Reads telephone numbers as people write them. */
public final class Phones {

    private static final int LONGEST = 40;
    private static final int FINLAND = 358;

    private Phones() {}

    /**
     * @param typed a Finnish number or one with its country code; Arabic and Persian digits, spaces, hyphens and brackets are read too
     * @return the number as E.164, {@code +358…}; empty when no telephone can have it
     */
    public static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST || typed.codePoints().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(typed, "FI");
            return whole(number) ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /**
     * As people here write it: {@code 040 5551234}, and numbers of other countries with their code.
     *
     * @param e164 as {@link #parse} gives it
     */
    public static String readable(String e164) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(e164, "FI");
            return numbers.format(number, number.getCountryCode() == FINLAND ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException noNumber) {
            return e164;
        }
    }

    /** A Finnish number must be one that exists, so that half a number is noticed; of other countries' numbers the length is enough, for their plans change. */
    private static boolean whole(PhoneNumber number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        return number.getCountryCode() == FINLAND ? numbers.isValidNumber(number) : numbers.isPossibleNumber(number);
    }
}
