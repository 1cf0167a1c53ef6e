package fi.kotoisa.activities.web;

import fi.kotoisa.activities.application.CalendarParameters;
import fi.kotoisa.look.MenuEntry;
import fi.kotoisa.look.PublicPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of this module in the bar that everybody sees, and those that are the same for everybody. */
@ApplicationScoped
public class PublicPages {

    private static final String MODULE = "activities";

    @Produces
    MenuEntry groups() {
        return MenuEntry.forEverybody(MODULE, "calendar", 10);
    }

    @Produces
    MenuEntry myPlace() {
        return MenuEntry.forEverybody(MODULE, "find-signup", 20);
    }

    @Produces
    PublicPage calendar() {
        return new PublicPage(MODULE, "calendar", MODULE, CalendarParameters.NAMES, Optional.of(address -> CalendarParameters.read(address).query()));
    }

    @Produces
    PublicPage embed() {
        List<String> names = Stream.concat(CalendarParameters.NAMES.stream(), Stream.of("dates")).toList();
        return new PublicPage(MODULE, "embed", MODULE, names, Optional.of(address -> {
            String search = CalendarParameters.read(address).query();
            return address.apply("dates").filter(number -> number.matches("[1-9]|[12][0-9]")).map(number -> "dates=" + number + (search.isEmpty() ? "" : "&" + search)).orElse(search);
        }));
    }

    @Produces
    PublicPage activity() {
        return new PublicPage(MODULE, "activity", MODULE, List.of("id"));
    }
}
