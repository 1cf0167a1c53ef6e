package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.DaysOff;
import fi.kotoisa.activities.domain.Gap;
import fi.kotoisa.activities.domain.Holidays;
import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.activities.domain.SchoolPeriods;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which days public holidays and school breaks take from a series, and what they are called. */
@ApplicationScoped
class FreeDays {

    /** No series that people plan is longer. */
    private static final int MOST_YEARS = 10;

    @Inject
    Holidays holidays;

    @Inject
    SchoolPeriods periods;

    @Inject
    CurrentLanguage current;

    /** The days off from this day on, with everybody's breaks and those of the organisation. A holiday within a break is a holiday. */
    DaysOff from(LocalDate first, boolean leaveHolidays, boolean leaveBreaks, OrganisationId whose) {
        List<SchoolPeriod> breaks = leaveBreaks ? periods.within(SchoolPeriod.Kind.BREAK, first, first.plusYears(MOST_YEARS), List.of(whose.value())) : List.of();
        return day -> {
            if (leaveHolidays && holidays.on(day).isPresent()) {
                return Optional.of(Gap.HOLIDAY);
            }
            return breaks.stream().anyMatch(each -> each.includes(day)) ? Optional.of(Gap.BREAK) : Optional.empty();
        };
    }

    /** What days off are called; empty where nobody calls a day anything any more. */
    interface Names {

        String of(Gap gap, LocalDate day);
    }

    /** The names of the holidays and breaks of these days, in the language of the page. */
    Names names(LocalDate from, LocalDate to, OrganisationId whose) {
        List<SchoolPeriod> breaks = periods.within(SchoolPeriod.Kind.BREAK, from, to, List.of(whose.value()));
        return (gap, day) -> switch (gap) {
            case HOLIDAY -> holidays.on(day).flatMap(this::name).orElse("");
            case BREAK -> breaks.stream().filter(each -> each.includes(day)).findFirst().map(each -> each.name(current.language().tag())).orElse("");
            case LEFT_OUT -> "";
        };
    }

    private Optional<String> name(String holiday) {
        return Texts.of("activities", current.language()).map(texts -> texts.say("staff.holiday." + holiday));
    }
}
