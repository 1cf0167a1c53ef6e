package fi.kotoisa.identity.web;

import fi.kotoisa.identity.BusinessIds;
import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.application.OrganisationDetails.About;
import fi.kotoisa.look.Choice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The fields in which organisations and units are described. */
final class OrganisationForm {

    private OrganisationForm() {}

    static void fill(Map<String, String> typed, About about) {
        typed.putAll(Map.of("kind", about.kind().name(), "business", about.businessId().orElse("")));
        fill(typed, about.name(), about.from(), about.to());
    }

    static void fill(Map<String, String> typed, OfficialName name, Optional<LocalDate> from, Optional<LocalDate> to) {
        typed.putAll(Map.of("name-fi", name.finnish(), "name-sv", name.swedish(), "name-en", name.english(), "from", day(from), "to", day(to)));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    static List<Choice> kinds(UnaryOperator<String> words) {
        return Arrays.stream(OrganisationKind.values()).map(kind -> new Choice(kind.name(), words.apply(kind.key()))).toList();
    }

    /** Nothing where something is to be put right. */
    static Optional<About> organisation(StaffForm form) {
        Optional<OrganisationKind> kind = form.one("kind", OrganisationKind.values(), "staff.organisation.kind.missing");
        Optional<Called> called = called(form);
        String typedId = form.typed("business");
        Optional<String> businessId = BusinessIds.parse(typedId);
        form.complain(businessId.isEmpty() && !typedId.isEmpty(), "business", "staff.organisation.business.wrong");
        return form.fine() ? called.map(all -> new About(kind.get(), all.name(), businessId, all.from(), all.to())) : Optional.empty();
    }

    /** A name, and from when to when. */
    record Called(OfficialName name, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /** Nothing where something is to be put right. */
    static Optional<Called> called(StaffForm form) {
        String finnish = form.needed("name-fi", OfficialName.LONGEST, "staff.organisation.name.missing");
        String swedish = form.text("name-sv", OfficialName.LONGEST, "staff.organisation.name.long");
        String english = form.text("name-en", OfficialName.LONGEST, "staff.organisation.name.long");
        Optional<LocalDate> from = form.day("from", "staff.day.wrong");
        Optional<LocalDate> to = form.day("to", "staff.day.wrong");
        form.complain(from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent(), "to", "staff.day.order");
        return form.fine() ? Optional.of(new Called(new OfficialName(finnish, swedish, english), from, to)) : Optional.empty();
    }
}
