package fi.kotoisa.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The languages that Kotoisa speaks, with what neither the JDK nor ICU knows for all of them: own name, direction and how dates are written.
 *
 * <p>Direction belongs to the script, never to a language's family: Sorani is right-to-left, Kurmanji would not be. Formats always use Western digits and a week that
 * begins on Monday, whatever the language (domain rule: codes, times and phone numbers must read the same for everybody).
 */
public enum Language {
    FI("fi", "fi", "Suomi", false, "fi-FI", Reach.EVERYWHERE),
    SV("sv", "sv", "Svenska", false, "sv-FI", Reach.EVERYWHERE),
    EN("en", "en", "English", false, "en-GB", Reach.EVERYWHERE),
    AR("ar", "ar", "العربية", true, "ar-FI-u-nu-latn", Reach.RESIDENTS),
    CKB("ckb", "ckb", "کوردیی ناوەندی", true, "ckb-FI-u-nu-latn", Reach.RESIDENTS),
    ES("es", "es", "Español", false, "es-FI", Reach.RESIDENTS),
    ET("et", "et", "Eesti", false, "et-FI", Reach.RESIDENTS),
    FA("fa", "fa", "فارسی", true, "fa-FI-u-nu-latn-ca-gregory", Reach.RESIDENTS),
    FR("fr", "fr", "Français", false, "fr-FI", Reach.RESIDENTS),
    RU("ru", "ru", "Русский", false, "ru-FI", Reach.RESIDENTS),
    SO("so", "so", "Soomaali", false, "so-FI", Reach.RESIDENTS),
    TR("tr", "tr", "Türkçe", false, "tr-FI", Reach.RESIDENTS),
    UK("uk", "uk", "Українська", false, "uk-FI", Reach.RESIDENTS),
    VI("vi", "vi", "Tiếng Việt", false, "vi-FI", Reach.RESIDENTS),
    ZH("zh", "zh-Hans", "中文", false, "zh-Hans-FI", Reach.RESIDENTS);

    /** How far the translation of the pages has come: a language is shown only where every text exists. */
    private enum Reach {
        NOT_YET,
        RESIDENTS,
        EVERYWHERE
    }

    private static final Set<String> SORANI = Set.of("Arab", "IQ", "IR");

    private final String code;
    private final String tag;
    private final String ownName;
    private final boolean rightToLeft;
    private final String formats;
    private final Reach reach;

    Language(String code, String tag, String ownName, boolean rightToLeft, String formats, Reach reach) {
        this.code = code;
        this.tag = tag;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
        this.formats = formats;
        this.reach = reach;
    }

    /** The first step of every address: {@code /fi/…}; also the ending of the bundles. */
    public String code() {
        return code;
    }

    /** BCP 47 tag for {@code lang} attributes. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself, as every language menu lists it. */
    public String ownName() {
        return ownName;
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public boolean rightToLeft() {
        return rightToLeft;
    }

    /** The locale for plurals, dates and numbers: region Finland, Western digits, Gregorian calendar. */
    public Locale locale() {
        return Locale.forLanguageTag(formats);
    }

    public boolean forResidents() {
        return reach != Reach.NOT_YET;
    }

    public boolean forStaff() {
        return reach == Reach.EVERYWHERE;
    }

    /** The languages of public and resident pages, in the order of the menu. */
    public static List<Language> ofResidents() {
        return Arrays.stream(values()).filter(Language::forResidents).toList();
    }

    /** The languages of staff pages. */
    public static List<Language> ofStaff() {
        return Arrays.stream(values()).filter(Language::forStaff).toList();
    }

    /** The language whose pages somebody reads who asks for this locale; nothing where none of ours is it. Not yet shown ones count too. */
    public static Optional<Language> wished(Locale locale) {
        String asked = locale.getLanguage();
        return switch (asked) {
            case "prs", "pes" -> Optional.of(FA);
            case "cmn" -> Optional.of(ZH);
            // Kurdish alone is most often Kurmanji, which is written in other letters
            case "ku" -> SORANI.contains(locale.getScript()) || SORANI.contains(locale.getCountry()) ? Optional.of(CKB) : Optional.empty();
            default -> of(asked);
        };
    }

    /** The language with this code, if Kotoisa knows it at all, shown or not yet. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }

    // Faces pages read properties by these names
    public String getCode() {
        return code;
    }

    public String getTag() {
        return tag;
    }

    public String getOwnName() {
        return ownName;
    }

    public String getDirection() {
        return direction();
    }
}
