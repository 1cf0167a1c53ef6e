package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.register.ToldWords;
import fi.kotoisa.identity.domain.Consent;
import fi.kotoisa.identity.domain.DataRequest;
import fi.kotoisa.identity.domain.RecordPart;
import fi.kotoisa.identity.domain.Restriction;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person agreed to, asked and restricted, for the copy of their data. It goes with the record. */
@ApplicationScoped
@Transactional
public class RightsHeldData implements HeldData {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Organisations organisations;

    @Inject
    FieldCipher cipher;

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Section> tell(Subject subject, Language language) {
        ToldWords words = new ToldWords(language);
        return Stream.of(
                        words.section("consents", all(Consent.class, subject), each -> consent(each, words)),
                        words.section("requests", all(DataRequest.class, subject), each -> request(each, words)),
                        words.section("restrictions", all(Restriction.class, subject), each -> restriction(each, words)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private <T extends RecordPart> List<T> all(Class<T> type, Subject subject) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e where e.person in :people order by e.id", type)
                .setParameter("people", subject.people().stream().map(PersonId::value).toList())
                .getResultList();
    }

    private List<Fact> consent(Consent each, ToldWords words) {
        String title = Texts.of("identity", words.language()).orElseThrow().get(each.kind().key(each.textVersion(), "title"));
        Optional<Fact> kind = words.fact("kind", each.kind().name()).map(fact -> new Fact(fact.key(), fact.label(), fact.value(), title));
        return words.facts(kind, words.maybe("partner", each.partner().map(id -> organisations.name(id, words.language()))), words.tongue("language", Optional.of(each.language())),
                words.choice("way", Optional.of(each.way()), ""), words.day("givenOn", Optional.of(each.givenOn())), words.moment("withdrawnOn", each.withdrawnAt()));
    }

    private List<Fact> request(DataRequest each, ToldWords words) {
        return words.facts(words.choice("kind", Optional.of(each.kind()), "request."), words.day("askedOn", Optional.of(each.askedOn())), words.day("dueOn", Optional.of(each.dueOn())),
                words.choice("state", Optional.of(each.state()), ""), words.fact("text", open("request_text", each, each.sealedText())),
                words.maybe("answer", each.sealedAnswer().map(text -> open("answer_text", each, text))));
    }

    private String open(String column, DataRequest of, String text) {
        return cipher.decrypt(DataRequest.context(column, of.request()), text);
    }

    private List<Fact> restriction(Restriction each, ToldWords words) {
        return words.facts(words.choice("kind", Optional.of(each.ground()), ""), words.moment("from", Optional.of(each.since())), words.moment("ended", each.liftedAt()));
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<LocalDate> neededUntil(Subject subject) {
        return Optional.empty();
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public void forget(Subject subject) {
        // parts of a record go with it
    }
}
