package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.ConsentId;
import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.DataRequestId;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.OrganisationDirectory;
import fi.kotoisa.identity.application.OwnRecord;
import fi.kotoisa.identity.application.personaldata.PersonExports.Copy;
import fi.kotoisa.identity.application.register.PersonSubjects;
import fi.kotoisa.identity.domain.Consent;
import fi.kotoisa.identity.domain.DataRequest;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is held about whoever is signed in, told to themselves: of the account always, of the register where the account is joined to the own record. What a password alone should not open needs a second factor behind the
 * session; consents are withdrawn and questions asked without.
 */
@ApplicationScoped
@Transactional
public class OwnData {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    OwnRecord own;

    @Inject
    PersonSubjects subjects;

    @Inject
    CopyMaking copies;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    /** A consent. @param partner the name of the organisation, where the kind names one */
    public record Agreed(ConsentId id, ConsentKind kind, int textVersion, Optional<String> partner, LocalDate givenOn, Optional<LocalDate> withdrawnOn) {

        public boolean holds() {
            return withdrawnOn.isEmpty();
        }
    }

    /** What the person asked. @param answer empty while it waits */
    public record Asked(DataRequestKind kind, String text, LocalDate askedOn, LocalDate dueOn, String state, Optional<String> answer) {

        /** Leaves the words out. */
        @Override
        public String toString() {
            return kind + " of " + askedOn;
        }
    }

    /**
     * What is shown at once.
     *
     * @param joined whether the account opens a record of the register
     * @param proven whether a second factor stands behind the session, so that copy and log may be opened
     * @param logged whether the log may be; otherwise the officer makes it
     */
    public record Mine(boolean joined, boolean proven, boolean logged, List<Agreed> consents, List<Asked> requests) {}

    /** In the language of the names of organisations. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.PROTECTED_READ)
    public Mine mine(Language language) {
        Optional<PersonId> record = own.id();
        boolean proven = own.proven();
        return new Mine(record.isPresent(), proven, proven && record.map(own::alone).orElse(true), record.map(id -> consents(id, language)).orElse(List.of()), record.map(this::requests).orElse(List.of()));
    }

    private List<Agreed> consents(PersonId record, Language language) {
        return entities.createQuery("select c from Consent c where c.person = :person order by c.givenOn desc, c.id desc", Consent.class)
                .setParameter("person", record.value())
                .getResultStream()
                .map(each -> new Agreed(each.consent(), each.kind(), each.textVersion(), each.partner().map(id -> organisations.name(id, language)), each.givenOn(), each.withdrawnAt().map(OwnData::day)))
                .sorted((one, other) -> Boolean.compare(other.holds(), one.holds()))
                .toList();
    }

    private List<Asked> requests(PersonId record) {
        return entities.createQuery("select r from DataRequest r where r.person = :person order by r.askedOn desc, r.id desc", DataRequest.class)
                .setParameter("person", record.value())
                .getResultStream()
                .map(each -> new Asked(each.kind(), open("request_text", each, each.sealedText()), each.askedOn(), each.dueOn(), each.state().name(),
                        each.sealedAnswer().map(text -> open("answer_text", each, text)).filter(text -> !text.isEmpty())))
                .toList();
    }

    private String open(String column, DataRequest of, String text) {
        return cipher.decrypt(DataRequest.context(column, of.request()), text);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, TimeKeeper.HELSINKI);
    }

    /** From now on the consent counts no more. A second time changes nothing. @throws NotFound where it is nobody's, or another's */
    @Allowed(Allowed.SIGNED_IN)
    public void withdraw(ConsentId consent) {
        PersonId record = own.id().orElseThrow(NotFound::new);
        Optional.ofNullable(entities.find(Consent.class, consent.value())).filter(each -> each.person().equals(record)).orElseThrow(NotFound::new).withdraw(record, clock.instant());
        Written.out(entities);
    }

    /**
     * Asks something about the own data. It is due within a month, as when a worker notes it.
     *
     * @param words 1 to {@link DataRequests#LONGEST} characters
     * @throws NotFound for an account that is joined to no record
     */
    @Allowed(Allowed.SIGNED_IN)
    public DataRequestId ask(DataRequestKind kind, String words) {
        PersonId record = own.id().orElseThrow(NotFound::new);
        DataRequestId id = new DataRequestId(Ids.next());
        // noted by the record, not the account: it stays what it is when the two part
        entities.persist(new DataRequest(id, record, kind, cipher.encrypt(DataRequest.context("request_text", id), words), TimeKeeper.today(clock), record, clock.instant()));
        return id;
    }

    /** The copy of everything; of the account alone where no second factor stands behind the session. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.EXPORT)
    public Copy copy(Language language) {
        Optional<PersonId> record = own.id().filter(any -> own.proven());
        Subject subject = record.map(subjects::told).orElseGet(() -> new Subject(Set.of(signedIn.person()), Set.of()));
        return copies.make(record.map(id -> entities.find(Particulars.class, id.value()).provisional()).orElse(""), subject, language);
    }
}
