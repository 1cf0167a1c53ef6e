package fi.kotoisa.activities.web;

import fi.kotoisa.activities.EnrolmentOutcome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;

/** Says why there is no place for somebody, and what helps. */
@Named
@RequestScoped
public class SignUpNo {

    @Inject
    Asked asked;

    @Inject
    SignUpSteps steps;

    @Inject
    Words words;

    private EnrolmentOutcome why() {
        return asked.value("why").flatMap(SignUpNo::outcome).orElse(EnrolmentOutcome.TOO_LATE);
    }

    private static Optional<EnrolmentOutcome> outcome(String typed) {
        try {
            return Optional.of(EnrolmentOutcome.valueOf(typed.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    public String getHeading() {
        return switch (why()) {
            case NEVER_FITS -> words.say("no.never-fits");
            case CANCELLED -> words.say("no.cancelled");
            case TOO_LATE, PLACED, WAITING, ALREADY_DOWN -> words.say("no.too-late");
        };
    }

    public String getText() {
        return switch (why()) {
            case NEVER_FITS -> words.say("no.never-fits.text", steps.getPlaces().places(), steps.getPlaces().carePlaces());
            case CANCELLED -> words.say("no.cancelled.text");
            case TOO_LATE, PLACED, WAITING, ALREADY_DOWN -> words.say("no.too-late.text");
        };
    }

    /** Fewer people may fit. */
    public boolean isChangeable() {
        return why() == EnrolmentOutcome.NEVER_FITS && steps.isOpen();
    }
}
