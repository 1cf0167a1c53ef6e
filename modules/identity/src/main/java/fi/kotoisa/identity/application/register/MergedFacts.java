package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.MergeId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.PersonMerge;
import fi.kotoisa.platform.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What two records say of birth, numbers and languages: whether they contradict each other, what the one fills in from the other, and how that is taken out again. */
@ApplicationScoped
class MergedFacts {

    private static final List<String> NUMBERS = List.of("code", "migri");

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    FieldCipher cipher;

    /** Whether both have a number that belongs to one person alone, and not the same one. */
    boolean differ(Particulars one, Particulars other) {
        Map<String, String> facts = of(one);
        Map<String, String> others = of(other);
        return NUMBERS.stream().anyMatch(number -> facts.containsKey(number) && others.containsKey(number) && !facts.get(number).equals(others.get(number)));
    }

    /** What is known, in clear. */
    private Map<String, String> of(Particulars particulars) {
        Map<String, String> facts = new LinkedHashMap<>();
        vault.birth(particulars).ifPresent(birth -> facts.put("birth", birth.text()));
        vault.code(particulars).ifPresent(code -> facts.put("code", code));
        vault.migri(particulars).ifPresent(number -> facts.put("migri", number));
        particulars.motherTongue().ifPresent(tongue -> facts.put("mother", tongue));
        particulars.readingLanguage().ifPresent(code -> facts.put("reads", code));
        particulars.literacy().ifPresent(literacy -> facts.put("literacy", literacy.name()));
        particulars.integrationLanguage().ifPresent(code -> facts.put("towards", code));
        return facts;
    }

    private void write(Particulars into, Map<String, String> facts) {
        PersonId id = into.person();
        into.bornOn(Optional.ofNullable(facts.get("birth")).map(text -> vault.seal(id, Birth.of(text))));
        into.number(Optional.ofNullable(facts.get("code")).map(text -> vault.seal(id, new IdentityCode(text))), Optional.ofNullable(facts.get("migri")).map(number -> vault.sealMigri(id, number)));
        into.speaks(Optional.ofNullable(facts.get("mother")), facts.get("reads"), Literacy.valueOf(facts.get("literacy")), Optional.ofNullable(facts.get("towards")));
    }

    /** What both say now, encrypted. */
    String seal(MergeId id, Particulars stays, Particulars goes) {
        Map<String, String> both = new HashMap<>();
        of(stays).forEach((name, value) -> both.put("stays." + name, value));
        of(goes).forEach((name, value) -> both.put("goes." + name, value));
        return cipher.encryptAll(PersonMerge.context(id), both);
    }

    /** The one that stays says what the other says where it said nothing; the other gives its numbers away, for each stands in one record alone. */
    void fill(Particulars stays, Particulars goes) {
        Map<String, String> filled = of(goes);
        filled.putAll(of(stays));
        Map<String, String> left = of(goes);
        NUMBERS.forEach(left::remove);
        write(goes, left);
        entities.flush();
        write(stays, filled);
    }

    /** What was filled in and nobody has changed since is taken out; the other says again what it said. */
    void takeOut(PersonMerge merge, Particulars stays, Particulars goes) {
        Map<String, String> before = cipher.decryptAll(PersonMerge.context(merge.id()), merge.sealedBefore());
        Map<String, String> staying = of(stays);
        Map<String, String> going = new HashMap<>();
        before.forEach((name, value) -> {
            if (name.startsWith("goes.")) {
                going.put(name.substring("goes.".length()), value);
            }
        });
        going.forEach((name, value) -> {
            if (!before.containsKey("stays." + name)) {
                staying.remove(name, value);
            }
        });
        write(stays, staying);
        entities.flush();
        write(goes, going);
    }
}
