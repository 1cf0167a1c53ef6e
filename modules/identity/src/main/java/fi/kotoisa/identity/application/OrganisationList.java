package fi.kotoisa.identity.application;

import fi.kotoisa.identity.BusinessIds;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations that somebody administers, by name in the language of the page, a page at a time. */
@ApplicationScoped
@Transactional
public class OrganisationList {

    /** How many stand on one page. */
    public static final int PAGE = 30;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    @Inject
    CurrentLanguage current;

    /** One line of the list. @param open whether it exists today */
    public record Line(OrganisationId id, String name, OrganisationKind kind, Optional<String> businessId, boolean open, Optional<LocalDate> to) {}

    /** One page of it. */
    public record Lines(List<Line> rows, boolean more) {}

    /**
     * @param words parts of a name in any language, or a whole business id
     * @param ended whether those that have ended or not begun are shown too
     * @param page 0 for the first
     */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public Lines page(String words, Optional<OrganisationKind> kind, boolean ended, int page) {
        Delegation delegation = administration.own();
        LocalDate today = administration.today();
        Asking asking = new Asking();
        if (!delegation.manages(Scope.ALL)) {
            List<UUID> own = delegation.scopes().stream().filter(scope -> scope.unit().isEmpty()).flatMap(scope -> scope.organisation().stream()).map(OrganisationId::value).toList();
            if (own.isEmpty()) {
                return new Lines(List.of(), false);
            }
            asking.that("o.id in :own").with("own", own);
        }
        BusinessIds.parse(words).ifPresentOrElse(id -> asking.that("o.businessId = :business").with("business", id), () -> asking.words(words, "o.finnishName", "o.swedishName", "o.englishName"));
        kind.ifPresent(only -> asking.that("o.kind = :kind").with("kind", only));
        if (!ended) {
            asking.that("(o.from is null or o.from <= :today) and (o.to is null or o.to >= :today)").with("today", today);
        }
        List<Organisation> found = asking.page(entities, "select o from Organisation o", OrganisationOrder.column(current.language()) + ", o.id", Organisation.class, page, PAGE);
        return new Lines(found.stream().limit(PAGE).map(organisation -> line(organisation, today)).toList(), found.size() > PAGE);
    }

    private Line line(Organisation organisation, LocalDate today) {
        return new Line(organisation.id(), organisation.name(current.language().code()), organisation.kind(), organisation.businessId(), organisation.holdsOn(today), organisation.to());
    }
}
