package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.PasswordFlaw;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.SingleUseLink;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Getting into an account by a link: the first time, after a forgotten password, and as the very first administrator. */
@ApplicationScoped
@Transactional
public class Recovering {

    private static final long MOST_LINKS_AT_ONCE = 3;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    LinkPost post;

    @Inject
    Clock clock;

    /** What a link opens. */
    public enum Opens {
        /** The account of the person that it was sent to. */
        ACCOUNT,
        /** A new installation: it makes the first administrator. */
        INSTALLATION
    }

    /** What came of a new password. */
    public enum Answer {
        DONE,
        /** The link was used or is too old; the person can ask for another. */
        LINK_GONE,
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        CONTAINS_NAME
    }

    /**
     * A password was set, or not.
     *
     * @param device what the browser shall carry from now on, so that it is recognised; only when done
     */
    public record Outcome(Answer answer, Optional<String> device) {

        /** Leaves the key out. */
        @Override
        public String toString() {
            return answer.name();
        }
    }

    /** Sends a link to the account of this address. Answers nothing, so that nobody learns who has an account; more than three links at a time are not sent. */
    @Allowed
    public void forgot(String email) {
        Emails.parse(email).flatMap(address -> accounts.byMark(accounts.mark(address))).filter(Account::open).map(Account::person).ifPresent(person -> {
            if (waitingLinks(person) < MOST_LINKS_AT_ONCE) {
                post.send(person, Purpose.RESET);
            }
        });
    }

    /** What a link opens, without using it. Empty when it was used, is too old or never was. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<Opens> opens(String key) {
        return accounts.link(key)
                .filter(link -> link.purpose() != Purpose.FIRST_ADMINISTRATOR || accounts.none())
                .map(link -> link.purpose() == Purpose.FIRST_ADMINISTRATOR ? Opens.INSTALLATION : Opens.ACCOUNT);
    }

    /** Sets the password of the person that the link was sent to, uses up all their links and ends all their sessions. */
    @Allowed
    public Outcome setPassword(String key, String password, Optional<String> device) {
        Optional<SingleUseLink> link = accounts.openLink(key);
        Optional<Account> account = link.flatMap(SingleUseLink::person).flatMap(accounts::of).filter(Account::open);
        if (account.isEmpty()) {
            return new Outcome(Answer.LINK_GONE, Optional.empty());
        }
        PersonId person = account.get().person();
        Optional<PasswordFlaw> flaw = passwords.flaw(password, accounts.email(account.get()));
        if (flaw.isPresent()) {
            return new Outcome(Answer.valueOf(flaw.get().name()), Optional.empty());
        }
        accounts.useUpLinks(person);
        accounts.endSessions(person);
        account.get().changePassword(passwords.hash(password));
        return new Outcome(Answer.DONE, Optional.of(accounts.remember(person, device)));
    }

    /** Makes the first account of an installation, an administrator's. Only while there is none. */
    @Allowed
    public Outcome openInstallation(String key, FirstAdministrator first, Optional<String> device) {
        Optional<SingleUseLink> link = accounts.openLink(key).filter(open -> open.purpose() == Purpose.FIRST_ADMINISTRATOR && accounts.none());
        if (link.isEmpty()) {
            return new Outcome(Answer.LINK_GONE, Optional.empty());
        }
        Optional<PasswordFlaw> flaw = passwords.flaw(first.password(), first.email());
        if (flaw.isPresent()) {
            return new Outcome(Answer.valueOf(flaw.get().name()), Optional.empty());
        }
        PersonId person = new PersonId(Ids.next());
        entities.persist(new Person(person, first.name(), SortKey.of(first.name()), first.language().code()));
        entities.flush();
        accounts.open(person, first.email(), clock.instant()).changePassword(passwords.hash(first.password()));
        LocalDate today = TimeKeeper.today(clock);
        entities.persist(new Membership(Ids.next(), person, Role.ADMINISTRATOR, Optional.empty(), today));
        link.get().use(clock.instant());
        return new Outcome(Answer.DONE, Optional.of(accounts.remember(person, device)));
    }

    /** @param email as {@link Emails#parse} gives it */
    public record FirstAdministrator(String name, String email, String password, Language language) {

        /** Says nothing of it. */
        @Override
        public String toString() {
            return "FirstAdministrator";
        }
    }

    private long waitingLinks(PersonId person) {
        return entities.createQuery("select count(l) from SingleUseLink l where l.person = :person and l.purpose = :purpose and l.usedAt is null and l.expiresAt > :now", Long.class)
                .setParameter("person", person.value())
                .setParameter("purpose", Purpose.RESET)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }
}
