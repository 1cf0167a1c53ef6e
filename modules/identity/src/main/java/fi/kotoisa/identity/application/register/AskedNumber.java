package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.platform.SearchWords.Wish;
import fi.kotoisa.platform.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was typed into a search for people: a number or address that belongs to one person, or else a name. */
@ApplicationScoped
class AskedNumber {

    @Inject
    Vault vault;

    /** A condition on {@code Particulars d}; empty where it is a name. */
    Optional<String> condition(String typed, NameQuery query) {
        Optional<IdentityCode> code = IdentityCode.parse(typed);
        if (code.isPresent()) {
            return Optional.of("d.codeIndex = " + query.parameter(vault.mark(code.get())));
        }
        String plain = typed.strip().toUpperCase(Locale.ROOT);
        if (Provisional.looksLike(plain)) {
            return Optional.of("d.provisional = " + query.parameter(plain));
        }
        Optional<String> migri = MigriNumber.parse(typed).map(number -> "d.migriIndex = " + query.parameter(vault.markMigri(number)));
        Optional<String> reach = Phones.parse(typed).or(() -> Emails.parse(typed))
                .map(value -> "d.person in (select c.person from Channel c where c.mark = " + query.parameter(vault.markChannel(value)) + ")");
        return migri.isPresent() && reach.isPresent() ? Optional.of("(" + migri.get() + " or " + reach.get() + ")") : migri.or(() -> reach);
    }

    /** Each word of a name. @param loosely also words that sound alike */
    static List<Wish> wishes(String typed, boolean loosely) {
        return SearchWords.askedName(typed, loosely).stream().flatMap(word -> word.wishes().stream()).toList();
    }
}
