package fi.kotoisa.identity.application;

import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.register.ToldWords;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What an account holds about its owner: name and address, every role from a day to a day, and where they are signed in. It does not go with a record of the register, for it may be for other things. */
@ApplicationScoped
@Transactional
public class AccountHeldData implements HeldData {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    RolePlaces places;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Section> tell(Subject subject, Language language) {
        List<UUID> ids = subject.people().stream().map(PersonId::value).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        ToldWords words = new ToldWords(language);
        return Stream.of(
                        words.section("account", all(Account.class, "e.madeAt", ids), each -> account(each, words)),
                        words.section("roles", all(Membership.class, "e.from, e.id", ids), each -> role(each, words)),
                        words.section("devices", all(SignInSession.class, "e.startedAt", ids).stream().filter(session -> session.lives(clock.instant())).toList(), each -> device(each, words)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private <T> List<T> all(Class<T> type, String order, List<UUID> ids) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e where e.person in :ids order by " + order, type).setParameter("ids", ids).getResultList();
    }

    private List<Fact> account(Account of, ToldWords words) {
        Person person = entities.find(Person.class, of.person().value());
        return words.facts(words.fact("name", person.name()), words.fact("email", accounts.email(of)), words.tongue("language", Optional.of(person.language())), words.moment("since", Optional.of(of.madeAt())));
    }

    private List<Fact> role(Membership each, ToldWords words) {
        Texts texts = Texts.of("identity", words.language()).orElseThrow();
        String place = Optional.of(places.name(each.scope(), words.language().code())).filter(name -> !name.isEmpty()).orElseGet(() -> texts.get("export.value.everywhere"));
        return words.facts(words.choice("role", Optional.of(each.role()), "role."), words.fact("organisation", place), words.day("from", Optional.of(each.from())), words.day("to", each.to()));
    }

    private static List<Fact> device(SignInSession each, ToldWords words) {
        String name = DeviceName.words(each.browser(), each.system());
        return words.facts(words.maybe("device", Optional.of(name).filter(text -> !text.isEmpty())), words.moment("since", Optional.of(each.startedAt())), words.moment("seen", Optional.of(each.seenAt())));
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<LocalDate> neededUntil(Subject subject) {
        return Optional.empty();
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public void forget(Subject subject) {
        // an account ends by itself, or goes with the record that it was made for
    }
}
