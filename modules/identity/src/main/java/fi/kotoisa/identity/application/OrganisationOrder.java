package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Opening;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Gives organisations from before {@code V10} their place in alphabetical lists: SQL cannot make the keys. At every start, for there is nothing to do at almost all of them. */
@ApplicationScoped
class OrganisationOrder {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    /** By which names a list stands in order, in the words of the database; of {@code o}. */
    static String column(Language language) {
        return switch (language.code()) {
            case "sv" -> "o.swedishOrder";
            case "en" -> "o.englishOrder";
            default -> "o.finnishOrder";
        };
    }

    @Transactional
    void fill(@Observes @Priority(Opening.MODULES) Opening start) {
        entities.createQuery("select o from Organisation o where o.finnishOrder = ''", Organisation.class).getResultStream().forEach(Organisation::order);
    }
}
