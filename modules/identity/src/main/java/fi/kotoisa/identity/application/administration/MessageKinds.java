package fi.kotoisa.identity.application.administration;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.MessageSamples;
import fi.kotoisa.platform.MessageSamples.Kind;
import fi.kotoisa.platform.MessageSamples.Sample;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every message that Kotoisa sends, as people get it, before they get it. */
@ApplicationScoped
@Transactional
public class MessageKinds {

    @Inject
    MessageSamples samples;

    @Inject
    ClosingBook closings;

    @Inject
    Organisations organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Allowed(value = Rights.MESSAGES_MANAGE, trace = Trace.NONE)
    public List<Kind> all() {
        return samples.kinds(current.language());
    }

    /** The organisations whose closing lines whoever asks may write, by name. */
    @Allowed(value = Rights.MESSAGES_MANAGE, trace = Trace.NONE)
    public List<OrganisationView> senders() {
        return organisations.ofPerson(signedIn.person(), Rights.MESSAGES_MANAGE);
    }

    /**
     * One message, with the closing lines of an organisation where it sends it.
     *
     * @throws NotFound where there is no such message, or nobody gets it in this language
     */
    @Allowed(value = Rights.MESSAGES_MANAGE, trace = Trace.NONE)
    public Sample show(String module, String key, Language language, Optional<OrganisationId> organisation) {
        return samples.sample(module, key, language, organisation.map(closings::of).orElse(Map.of())).orElseThrow(NotFound::new);
    }

    /** The first message that such lines stand beneath, with lines that are not kept yet, in one language. */
    @Allowed(value = Rights.MESSAGES_MANAGE, trace = Trace.NONE)
    public Sample tryOut(ClosingText text, Language language) {
        return samples.kinds(current.language()).stream().filter(Kind::signed).findFirst().flatMap(kind -> samples.sample(kind.module(), kind.key(), language, text.arguments())).orElseThrow(NotFound::new);
    }
}
