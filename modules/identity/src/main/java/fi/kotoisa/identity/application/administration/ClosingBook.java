package fi.kotoisa.identity.application.administration;

import fi.kotoisa.identity.Closings;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.domain.Closing;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The closing lines of organisations, for whoever writes messages for them: also residents who sign up, and the server itself. */
@ApplicationScoped
@Transactional
public class ClosingBook implements Closings {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Map<String, String> of(OrganisationId organisation) {
        return Optional.ofNullable(entities.find(Closing.class, organisation.value())).map(ClosingBook::text).orElse(ClosingText.NONE).arguments();
    }

    static ClosingText text(Closing closing) {
        Map<Language, String> words = closing.words().entrySet().stream().filter(each -> Language.of(each.getKey()).isPresent())
                .collect(Collectors.toMap(each -> Language.of(each.getKey()).orElseThrow(), Map.Entry::getValue));
        return new ClosingText(words, closing.inSms());
    }
}
