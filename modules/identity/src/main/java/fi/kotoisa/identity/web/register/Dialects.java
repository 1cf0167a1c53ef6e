package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.Codes;
import fi.kotoisa.identity.Codes.CodeView;
import fi.kotoisa.identity.application.register.RegisterLists;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Dialects as the town calls them. Records keep the code; what is on no list is typed, and shown as it is. */
@Named
@RequestScoped
public class Dialects {

    @Inject
    Codes codes;

    @Inject
    CurrentLanguage current;

    private Optional<List<CodeView>> all = Optional.empty();

    private List<CodeView> all() {
        if (all.isEmpty()) {
            all = Optional.of(codes.all(RegisterLists.DIALECT, current.language()));
        }
        return all.get();
    }

    /** By the name of today, also after its last day. */
    public String name(String dialect) {
        return CodeView.name(all(), dialect);
    }

    /** Those that are offered today. */
    public List<CodeView> getOffered() {
        return all().stream().filter(CodeView::open).toList();
    }

    /** What the record keeps: of a name on the list its code, else what was typed. Of two that are called so the one that may be chosen. */
    String code(String typed) {
        return all().stream().filter(view -> view.name().equalsIgnoreCase(typed) || view.code().equalsIgnoreCase(typed)).min(Comparator.comparing(CodeView::open).reversed()).map(CodeView::code).orElse(typed);
    }
}
