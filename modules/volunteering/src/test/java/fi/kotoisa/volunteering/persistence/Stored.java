package fi.kotoisa.volunteering.persistence;

import fi.kotoisa.volunteering.domain.HostCounts;
import fi.kotoisa.volunteering.domain.Hosts;
import fi.kotoisa.volunteering.domain.Shifts;
import jakarta.persistence.EntityManager;

/** The shipped repositories on an entity manager of a test. */
public final class Stored {

    private Stored() {}

    public static Hosts hosts(EntityManager em) {
        JpaHosts hosts = new JpaHosts();
        hosts.em = em;
        return hosts;
    }

    public static HostCounts counts(EntityManager em) {
        JpaHostCounts counts = new JpaHostCounts();
        counts.em = em;
        return counts;
    }

    public static Shifts shifts(EntityManager em) {
        JpaShifts shifts = new JpaShifts();
        shifts.em = em;
        return shifts;
    }
}
