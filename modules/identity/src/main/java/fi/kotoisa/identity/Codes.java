package fi.kotoisa.identity;

import fi.kotoisa.platform.Language;
import java.util.List;

/** The values of the lists that a town keeps itself. */
public interface Codes {

    /**
     * One value.
     *
     * @param code what records keep; it never changes
     * @param name in the language that was asked for, or else in Finnish
     * @param in the language that the name is written in
     * @param open whether it may be chosen today; records that have it go on showing it
     */
    record CodeView(String code, String name, Language in, boolean open) {

        /** What a code of this list is called; one that is on no list, as it is. */
        public static String name(List<CodeView> list, String code) {
            return list.stream().filter(view -> view.code().equals(code)).map(CodeView::name).findFirst().orElse(code);
        }
    }

    /** All values of a list in the order that the town gave them, those that have ended too. */
    List<CodeView> all(String list, Language language);
}
