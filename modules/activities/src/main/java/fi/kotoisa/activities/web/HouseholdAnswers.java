package fi.kotoisa.activities.web;

import fi.kotoisa.activities.HouseholdSize;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads who comes out of what was typed. */
final class HouseholdAnswers {

    /** Without child care they wait in the queue. */
    static final String WAIT = "wait";

    /** Without child care they come all the same. */
    static final String COME = "come";

    private HouseholdAnswers() {}

    /** @return nothing where the answers make no household */
    static Optional<HouseholdSize> of(UnaryOperator<String> answer) {
        try {
            int care = Integer.parseInt(answer.apply("care"));
            boolean essential = care > 0 && !answer.apply("otherwise").equals(COME);
            return Optional.of(new HouseholdSize(Integer.parseInt(answer.apply("adults")), Integer.parseInt(answer.apply("children")), care, essential));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }
}
