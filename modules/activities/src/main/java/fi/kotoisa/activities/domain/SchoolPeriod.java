package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A term of the schools, or a break in which most groups do not meet. It only helps to plan: dates that exist do not move when it changes. */
@Entity
@Table(name = "school_period", schema = "activities")
public class SchoolPeriod {

    /** What it is to those who plan. */
    public enum Kind {
        TERM, BREAK
    }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "first_day")
    private LocalDate firstDay;
    @Column(name = "last_day")
    private LocalDate lastDay;
    @Column(name = "name_fi")
    private String nameFi;
    @Column(name = "name_sv")
    private String nameSv;
    @Column(name = "name_en")
    private String nameEn;
    @Column(name = "organisation_id")
    private UUID organisation;
    @Version
    private long version;

    protected SchoolPeriod() {} // for JPA

    public SchoolPeriod(UUID id, Kind kind, LocalDate firstDay, LocalDate lastDay, Names names) {
        this.id = id;
        change(kind, firstDay, lastDay, names);
    }

    /**
     * What it is called by those who plan.
     *
     * @param sv may be empty, then the Finnish name is shown
     * @param en likewise
     */
    public record Names(String fi, String sv, String en) {}

    /** @throws IllegalArgumentException when it ends before it begins */
    public final void change(Kind newKind, LocalDate first, LocalDate last, Names names) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a term cannot end before it begins");
        }
        kind = newKind;
        firstDay = first;
        lastDay = last;
        nameFi = names.fi();
        nameSv = names.sv().isEmpty() ? null : names.sv();
        nameEn = names.en().isEmpty() ? null : names.en();
    }

    /** Whose it is from now on. @param whose organisation id; everybody's where it is empty */
    public void belongTo(Optional<UUID> whose) {
        organisation = whose.orElse(null);
    }

    /** Whose it is; everybody's where it is empty. */
    public Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** In this language, or else in Finnish. @param language BCP 47 tag */
    public String name(String language) {
        String said = language.equals("sv") ? nameSv : language.equals("en") ? nameEn : nameFi;
        return said == null ? nameFi : said;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public Names names() {
        return new Names(nameFi, Optional.ofNullable(nameSv).orElse(""), Optional.ofNullable(nameEn).orElse(""));
    }

    public long version() {
        return version;
    }
}
