package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.OwnAccount;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What of the register opens to whoever is signed in because it is about them. Read anew in every request. */
@ApplicationScoped
@Transactional
public class OwnRecord {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    OwnAccountLinks links;

    @Inject
    Browser browser;

    @Inject
    SignedIn signedIn;

    /** The own record; none where there is none, and none under non-disclosure, whatever joined them before. The two cannot be told apart. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<PersonId> id() {
        return links.by(signedIn.person())
                .map(OwnAccount::person)
                .filter(record -> Optional.ofNullable(entities.find(Particulars.class, record.value())).filter(particulars -> !particulars.protectedPerson()).isPresent());
    }

    /** Whether a second factor stands behind this session: then more is shown than a password should open. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public boolean proven() {
        return browser.session().map(key -> entities.find(SignInSession.class, Tokens.fingerprint(key))).filter(SignInSession::proven).isPresent();
    }

    /**
     * Whether whoever asks may see by themselves who has looked. Not while people are kept apart: the officer looks first whether an entry would tell the one where the other is.
     */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public boolean alone(PersonId record) {
        return entities.createQuery("select count(s) from Separation s where (s.person = :record or s.other = :record) and s.endedAt is null", Long.class).setParameter("record", record.value()).getSingleResult() == 0;
    }
}
