package fi.kotoisa.activities.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why a day of a rule is not held. The date stays as a skipped row whose reason is this code, so that it can come back. */
public enum Gap {
    HOLIDAY("holiday"), BREAK("break"), LEFT_OUT("left-out");

    private final String code;

    Gap(String code) {
        this.code = code;
    }

    /** What stands in the row. */
    public String code() {
        return code;
    }

    /** Nothing where a person wrote a reason of their own. */
    public static Optional<Gap> of(String reason) {
        return Arrays.stream(values()).filter(gap -> gap.code.equals(reason)).findFirst();
    }
}
