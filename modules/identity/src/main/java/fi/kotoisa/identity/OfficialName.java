package fi.kotoisa.identity;

import fi.kotoisa.platform.TypedText;
import java.util.stream.Stream;

/** What an organisation or a unit is called in Finnish, Swedish and English. Who has no name in one of them is called there as in Finnish. */
public record OfficialName(String finnish, String swedish, String english) {

    /** The longest name, in characters. */
    public static final int LONGEST = 200;

    /** @throws IllegalArgumentException without a Finnish name, or when one is longer than {@link #LONGEST} characters */
    public OfficialName {
        finnish = TypedText.line(finnish);
        swedish = TypedText.line(swedish).isEmpty() ? finnish : TypedText.line(swedish);
        english = TypedText.line(english).isEmpty() ? finnish : TypedText.line(english);
        if (finnish.isEmpty() || Stream.of(finnish, swedish, english).anyMatch(name -> name.length() > LONGEST)) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
    }

    /** @param language code of a page's language; every other than sv and en shows the Finnish name */
    public String in(String language) {
        return switch (language) {
            case "sv" -> swedish;
            case "en" -> english;
            default -> finnish;
        };
    }
}
