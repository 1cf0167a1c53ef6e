package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.application.register.RegisterPages.Among;
import fi.kotoisa.identity.application.register.RegisterScope.Listed;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.SearchWords.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads people of the register into the one form that lists show them in: of somebody under non-disclosure neither name nor year, and nothing of what is not shown to whoever asks. */
@ApplicationScoped
class RegisterRows {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    FileSections sections;

    @Inject
    NamedPeople named;

    @Inject
    RegisterPages pages;

    /**
     * People whom a list has, by name.
     *
     * @param only these, where what was typed was a number; empty where people are looked for by name
     * @param wishes what their names must have
     */
    List<RegisterRow> read(Listed listed, Optional<Set<UUID>> only, List<Wish> wishes, int skip, int most) {
        NamedPeople.Named called = only.map(people -> new NamedPeople.Named(only, List.of())).orElseGet(() -> named.find(wishes));
        NameQuery broad = new NameQuery();
        return rows(pages.read(listed, new Among(called.people(), broad.conditions(called.broad()), broad), skip, most));
    }

    private List<RegisterRow> rows(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, RegisterRow> found = new HashMap<>();
        entities.createQuery("select d, p from Particulars d, Person p where p.id = d.person and d.person in :ids", Object[].class).setParameter("ids", ids).getResultStream()
                .forEach(each -> found.put(((Person) each[1]).id().value(), row((Particulars) each[0], (Person) each[1])));
        return ids.stream().map(found::get).toList();
    }

    RegisterRow row(Particulars particulars, Person person) {
        Optional<String> reads = sections.seen(FileSection.LANGUAGES) ? particulars.readingLanguage() : Optional.empty();
        if (particulars.protectedPerson()) {
            return new RegisterRow(person.id(), particulars.provisional(), "", Optional.empty(), Optional.empty(), reads, true);
        }
        Optional<Birth> birth = sections.seen(FileSection.NUMBERS) ? vault.birth(particulars) : Optional.empty();
        return new RegisterRow(person.id(), particulars.provisional(), person.name(), person.latinName(), birth.map(known -> known.year().getValue()), reads, false);
    }
}
