package fi.kotoisa.activities.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All terms and breaks. */
public interface SchoolPeriods {

    Optional<SchoolPeriod> find(UUID id);

    /** Those of one kind that touch these days, everybody's and those of these organisations, by their first day, at most 200. */
    List<SchoolPeriod> within(SchoolPeriod.Kind kind, LocalDate from, LocalDate to, Collection<UUID> whose);

    /** A page of everybody's and those of these organisations: those that are not over before this day by their first day, or those that are, newest first. */
    List<SchoolPeriod> page(LocalDate day, boolean over, Collection<UUID> whose, int skip, int atMost);

    void add(SchoolPeriod period);

    void remove(SchoolPeriod period);
}
