package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Codes;
import fi.kotoisa.identity.Codes.CodeView;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.application.PeopleDirectory;
import fi.kotoisa.identity.domain.Address;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.identity.domain.EmergencyOpening;
import fi.kotoisa.identity.domain.Guardianship;
import fi.kotoisa.identity.domain.HouseholdMember;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.PersonLanguage;
import fi.kotoisa.identity.domain.SafetyMark;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the register and the contacts of sign-ups hold about a person. The others of a household are other people: nothing of who they are is told. */
@ApplicationScoped
@Transactional
public class RegisterHeldData implements HeldData {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    FieldCipher cipher;

    @Inject
    PeopleDirectory people;

    @Inject
    Organisations organisations;

    @Inject
    Codes codes;

    @Inject
    RegisterForgetting forgetting;

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Section> tell(Subject subject, Language language) {
        ToldWords words = new ToldWords(language);
        List<CodeView> dialects = codes.all(RegisterLists.DIALECT, language);
        Set<UUID> ids = subject.people().stream().map(PersonId::value).collect(Collectors.toSet());
        return Stream.of(
                        words.section("person", all(Particulars.class, "e.person", ids, "e.madeAt"), each -> person(each, words)),
                        words.section("languages", all(PersonLanguage.class, "e.person", ids, "e.place"), each -> spoken(each, words, dialects)),
                        words.section("reach", all(Channel.class, "e.person", ids, "e.id"), each -> channel(each, words)),
                        words.section("addresses", all(Address.class, "e.person", ids, "e.from"), each -> address(each, words)),
                        workers(ids, words),
                        words.section("safety", all(SafetyMark.class, "e.person", ids, "e.from"), each -> safety(each, words)),
                        words.section("contacts", all(Contact.class, "e.id", subject.contacts().stream().map(ContactId::value).collect(Collectors.toSet()), "e.madeAt"), each -> contact(each, words)),
                        words.section("household", all(HouseholdMember.class, "e.person", ids, "e.from"), each -> words.facts(words.day("from", Optional.of(each.from())), words.day("to", each.to()))),
                        words.section("guardians", all(Guardianship.class, "e.person", ids, "e.from"), each -> words.facts(words.day("from", Optional.of(each.from())), words.day("to", each.to()))),
                        words.section("emergencies", all(EmergencyOpening.class, "e.person", ids, "e.askedAt"), each -> words.facts(words.moment("from", Optional.of(each.askedAt())))))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private <T> List<T> all(Class<T> type, String column, Set<UUID> ids, String order) {
        return ids.isEmpty() ? List.of()
                : entities.createQuery("select e from " + type.getSimpleName() + " e where " + column + " in :ids order by " + order, type).setParameter("ids", ids).getResultList();
    }

    private List<Fact> person(Particulars of, ToldWords words) {
        Person person = entities.find(Person.class, of.person().value());
        return words.facts(words.fact("reference", of.provisional()), words.fact("name", person.name()), words.maybe("latinName", person.latinName()),
                words.birth(vault.birth(of)), words.maybe("identityCode", vault.code(of)), words.maybe("migriNumber", vault.migri(of)),
                words.tongue("motherTongue", of.motherTongue()), words.tongue("readingLanguage", of.readingLanguage()), words.choice("literacy", of.literacy(), "literacy."),
                words.tongue("integrationLanguage", of.integrationLanguage()), words.fact("organisation", organisations.name(of.organisation(), words.language())), words.moment("since", Optional.of(of.madeAt())));
    }

    private List<Fact> spoken(PersonLanguage each, ToldWords words, List<CodeView> dialects) {
        return words.facts(words.tongue("language", Optional.of(each.language())), each.level().map(level -> words.level(level)), words.yesNo("interpreter", each.interpreting()),
                words.named("dialect", each.dialect(), dialects));
    }

    private List<Fact> channel(Channel each, ToldWords words) {
        return words.facts(words.reach(each.kind(), vault.value(each)), words.choice("preference", Optional.of(each.preference()), ""));
    }

    private List<Fact> address(Address each, ToldWords words) {
        Map<String, String> lines = vault.lines(each);
        String text = lines.get("street") + ", " + (lines.get("postalCode") + " " + lines.get("town")).strip();
        return words.facts(words.choice("kind", Optional.of(each.kind()), ""), words.fact("address", text), words.day("from", Optional.of(each.from())), words.day("to", each.to()));
    }

    private Section workers(Set<UUID> ids, ToldWords words) {
        List<CareRelation> relations = all(CareRelation.class, "e.person", ids, "e.from");
        Map<PersonId, String> names = people.names(relations.stream().map(CareRelation::worker).collect(Collectors.toSet()));
        Function<CareRelation, List<Fact>> facts = each -> words.facts(words.fact("worker", names.getOrDefault(each.worker(), "–")), words.choice("task", Optional.of(each.task()), ""),
                words.day("from", Optional.of(each.from())), words.day("to", each.to()));
        return words.section("workers", relations, facts);
    }

    private List<Fact> safety(SafetyMark each, ToldWords words) {
        return words.facts(words.choice("kind", Optional.of(each.kind()), ""), words.day("from", Optional.of(each.from())), words.day("to", each.to()), words.moment("ended", each.endedAt()));
    }

    private List<Fact> contact(Contact each, ToldWords words) {
        return words.facts(words.fact("firstName", open(each, "first_name", each.encryptedFirstName())), each.encryptedPhone().flatMap(text -> words.reach(ReachKind.PHONE, open(each, "phone", text))),
                words.maybe("email", each.encryptedEmail().map(text -> open(each, "email", text))), words.tongue("language", Optional.of(each.language())),
                words.moment("since", Optional.of(each.madeAt())));
    }

    private String open(Contact of, String column, String text) {
        return cipher.decrypt(Contact.context(column, of.id()), text);
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<LocalDate> neededUntil(Subject subject) {
        return Optional.empty();
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public void forget(Subject subject) {
        forgetting.forget(subject);
    }
}
