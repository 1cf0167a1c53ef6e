package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.platform.SearchWords.Wish;
import fi.kotoisa.platform.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was typed into a search for people: a number or address that belongs to one person, or else a name. */
@ApplicationScoped
class AskedNumber {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    FileSections sections;

    /** Whose it is, seen or not; empty where it is a name, or a number that the person who asks does not see in files either. */
    Optional<Set<UUID>> people(String typed) {
        boolean numbers = sections.seen(FileSection.NUMBERS);
        Optional<IdentityCode> code = IdentityCode.parse(typed).filter(read -> numbers);
        if (code.isPresent()) {
            return Optional.of(found("select d.person from Particulars d where d.codeIndex = :value", vault.mark(code.get())));
        }
        String plain = typed.strip().toUpperCase(Locale.ROOT);
        if (Provisional.looksLike(plain)) {
            return Optional.of(found("select d.person from Particulars d where d.provisional = :value", plain));
        }
        Optional<String> migri = MigriNumber.parse(typed).filter(read -> numbers).map(vault::markMigri);
        Optional<String> reach = Phones.parse(typed).or(() -> Emails.parse(typed)).filter(read -> sections.seen(FileSection.REACH)).map(vault::markChannel);
        if (migri.isEmpty() && reach.isEmpty()) {
            return Optional.empty();
        }
        // two questions: asked for the one or the other at once, a database may look at everybody
        Set<UUID> people = new HashSet<>();
        migri.ifPresent(mark -> people.addAll(found("select d.person from Particulars d where d.migriIndex = :value", mark)));
        reach.ifPresent(mark -> people.addAll(found("select c.person from Channel c where c.mark = :value", mark)));
        return Optional.of(people);
    }

    private Set<UUID> found(String question, String value) {
        return new HashSet<>(entities.createQuery(question, UUID.class).setParameter("value", value).getResultList());
    }

    /** Each word of a name. @param loosely also words that sound alike */
    static List<Wish> wishes(String typed, boolean loosely) {
        return SearchWords.askedName(typed, loosely).stream().flatMap(word -> word.wishes().stream()).toList();
    }
}
