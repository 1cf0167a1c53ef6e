package fi.kotoisa.identity.web;

import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import java.util.List;

/**
 * The copy of their log that a person gets.
 *
 * @param name empty under non-disclosure
 * @param period from when to when, in words
 * @param made who made it and when, in words
 * @param cut whether there are more entries than the sheet can take
 */
public record CopySheet(Language language, String name, String period, String made, List<CopyLine> lines, boolean cut) {

    /** A word of the sheet in its own language. */
    public String word(String key) {
        return Texts.of("identity", language).orElseThrow().get(key);
    }
}
