package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.AgreementId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Shared;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Two organisations do something together for a time, and have said what each may see of the other. What they have not said, nobody sees. */
@Entity
@Table(schema = Names.SCHEMA, name = "agreement")
public class Agreement {

    /** The longest subject, in characters. */
    public static final int LONGEST_SUBJECT = 200;
    /** So many days before the end people are warned. */
    public static final int WARNING_DAYS = 60;

    @Id
    private UUID id;

    @Column(name = "first_party")
    private UUID first;

    @Column(name = "second_party")
    private UUID second;

    private String subject;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = Names.SCHEMA, name = "agreement_share", joinColumns = @JoinColumn(name = "agreement"))
    private Set<Share> shares = new HashSet<>();

    @Version
    private int version;

    protected Agreement() {}

    /** @throws IllegalArgumentException when both are the same */
    public Agreement(AgreementId id, OrganisationId first, OrganisationId second) {
        if (first.equals(second)) {
            throw new IllegalArgumentException("nobody agrees with themselves");
        }
        this.id = id.value();
        this.first = first.value();
        this.second = second.value();
    }

    /**
     * @param about what they do together, 1 to {@link #LONGEST_SUBJECT} characters
     * @throws IllegalArgumentException when the last day is before the first, or the subject is empty or too long
     */
    public Agreement about(String about, LocalDate firstDay, LocalDate lastDay) {
        if (about.isBlank() || about.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject has 1 to " + LONGEST_SUBJECT + " characters");
        }
        Days.check(firstDay, lastDay);
        subject = about;
        from = firstDay;
        to = lastDay;
        return this;
    }

    /** From now on each may see exactly this of the other. */
    public Agreement share(Set<Shared> firstSees, Set<Shared> secondSees) {
        Set<Share> wanted = new HashSet<>();
        firstSees.forEach(thing -> wanted.add(new Share(first, thing)));
        secondSees.forEach(thing -> wanted.add(new Share(second, thing)));
        shares.retainAll(wanted);
        shares.addAll(wanted);
        return this;
    }

    /** Ends on this day at the latest. */
    public void endBy(LocalDate day) {
        to = Days.earlier(to, day);
    }

    public boolean holdsOn(LocalDate day) {
        return Days.hold(from, to, day);
    }

    /** Whether it ends so soon that somebody should see to it. */
    public boolean endsSoon(LocalDate today) {
        return holdsOn(today) && !to.isAfter(today.plusDays(WARNING_DAYS));
    }

    /** @throws IllegalArgumentException for somebody who has no part in it */
    public OrganisationId other(OrganisationId one) {
        if (parties().stream().noneMatch(one::equals)) {
            throw new IllegalArgumentException("no party of this agreement");
        }
        return one.value().equals(first) ? new OrganisationId(second) : new OrganisationId(first);
    }

    public List<OrganisationId> parties() {
        return List.of(new OrganisationId(first), new OrganisationId(second));
    }

    /** What this party may see of the other one, on the days when the agreement holds. */
    public Set<Shared> seenBy(OrganisationId party) {
        return shares.stream().filter(share -> share.viewer().equals(party.value())).map(Share::thing).collect(Collectors.toSet());
    }

    public AgreementId id() {
        return new AgreementId(id);
    }

    public String subject() {
        return subject;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public int version() {
        return version;
    }
}
