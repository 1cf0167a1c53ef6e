package fi.kotoisa.identity;

import java.util.Locale;

/** What one organisation may let another one see, each thing by itself: none of them includes another. */
public enum Shared {
    /** Which groups and events it runs, when and where, with their leaders. */
    GROUPS,
    /** How many people have signed up, wait and come; no names. */
    SIGN_UP_NUMBERS,
    /** The first names of those who come. */
    FIRST_NAMES,
    /** How those who signed up are reached. */
    CONTACT_DETAILS;

    /** The key of this thing's name in the texts of {@code identity}: {@code staff.shared.first-names}. */
    public String key() {
        return "staff.shared." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
