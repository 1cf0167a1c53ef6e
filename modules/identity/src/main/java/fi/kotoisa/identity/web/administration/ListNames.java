package fi.kotoisa.identity.web.administration;

import fi.kotoisa.identity.application.administration.KeepingCodes;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.TypedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the names of a value: in the languages of staff they must be there, in all others they may. */
final class ListNames {

    private ListNames() {}

    static String field(Language language, String end) {
        return "name-" + language.code() + end;
    }

    /** The names that were typed; what is wrong is said beside each field. @param end of the ids of the fields */
    static Map<Language, String> read(Map<String, String> typed, String end, List<Language> languages, Errors errors, PageAsked asked) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : languages) {
            String name = TypedText.line(typed.getOrDefault(field(language, end), ""));
            if (name.isEmpty() && language.forStaff() || name.length() > KeepingCodes.LONGEST) {
                errors.at(field(language, end), asked.say("staff.lists.name.missing", KeepingCodes.LONGEST));
            }
            if (!name.isEmpty()) {
                names.put(language, name);
            }
        }
        return names;
    }
}
