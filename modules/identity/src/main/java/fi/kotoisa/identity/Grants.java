package fi.kotoisa.identity;

import java.util.Set;

/** Which roles have a module's rights. Every module offers one {@code @ApplicationScoped} bean of this kind; who has no grant has no right. */
public interface Grants {

    Set<Grant> grants();
}
