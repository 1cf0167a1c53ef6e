package fi.kotoisa.identity.application.administration;

import fi.kotoisa.identity.Codes;
import fi.kotoisa.identity.domain.CodeValue;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The values of the lists that a town keeps itself; everybody may know them. */
@ApplicationScoped
@Transactional
public class CodeBook implements Codes {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public List<CodeView> all(String list, Language language) {
        LocalDate today = TimeKeeper.today(clock);
        return values(list).stream().map(value -> view(value, language, today)).toList();
    }

    List<CodeValue> values(String list) {
        return entities.createQuery("select v from CodeValue v where v.list = :list order by v.order, v.id", CodeValue.class).setParameter("list", list).getResultList();
    }

    private static CodeView view(CodeValue value, Language language, LocalDate today) {
        Optional<String> own = Optional.ofNullable(value.names().get(language.code()));
        return new CodeView(value.code(), own.orElseGet(() -> value.names().get(Language.FI.code())), own.isPresent() ? language : Language.FI, value.openOn(today));
    }
}
