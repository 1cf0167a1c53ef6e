package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.domain.EmergencyOpening;
import fi.kotoisa.identity.domain.Guardianship;
import fi.kotoisa.identity.domain.HouseholdMember;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When somebody lived in a household and had guardians, and when their file was opened in an emergency. The others of a household are other people: their names are not in the copy. */
@ApplicationScoped
@Transactional
public class FamilyHeldData implements HeldData {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Override
    @Allowed(value = Rights.PERSON_EXPORT, trace = Trace.NONE)
    public List<Section> tell(Subject subject, Language language) {
        ToldWords words = new ToldWords(language);
        return Stream.of(
                        words.section("household", all(HouseholdMember.class, subject), each -> words.facts(words.day("from", Optional.of(each.from())), words.day("to", each.to()))),
                        words.section("guardians", all(Guardianship.class, subject), each -> words.facts(words.day("from", Optional.of(each.from())), words.day("to", each.to()))),
                        words.section("emergencies", all(EmergencyOpening.class, subject), each -> words.facts(words.moment("from", Optional.of(each.askedAt())))))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private <T> List<T> all(Class<T> type, Subject subject) {
        Set<UUID> ids = subject.people().stream().map(PersonId::value).collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : entities.createQuery("select e from " + type.getSimpleName() + " e where e.person in :ids order by e.id", type).setParameter("ids", ids).getResultList();
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<LocalDate> neededUntil(Subject subject) {
        return Optional.empty();
    }

    /** Parts of a record go with it. That a file was opened stays, for it is about the worker too; why, does not. */
    @Override
    @Allowed(value = Rights.ERASURE_CONFIRM, trace = Trace.NONE)
    public void forget(Subject subject) {
        all(EmergencyOpening.class, subject).forEach(opening -> opening.forget(cipher.encrypt(EmergencyOpening.context("words", opening.id()), "")));
    }
}
