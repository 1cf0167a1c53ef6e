package fi.kotoisa.activities.domain;

import java.time.LocalDate;

/** Which days are free in Finland. */
public interface Holidays {

    /** Whether it is a public holiday, or an eve on which almost every house is closed (Midsummer Eve, Christmas Eve). */
    boolean on(LocalDate day);
}
