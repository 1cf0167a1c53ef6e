package fi.kotoisa.activities.feeds;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a VEVENT says in words. People (ORGANIZER, ATTENDEE, CONTACT) are not read. */
final class IcsWords {
    private static final List<String> FORMATTED = List.of("STYLED-DESCRIPTION", "X-ALT-DESC");

    private IcsWords() {
    }

    static FeedItemDraft draft(IcsComponent event, IcsContext context) {
        FeedItemDraft draft = new FeedItemDraft();
        draft.title = texts(event, "SUMMARY", context.language(), Html::text);
        draft.description = description(event, context.language());
        draft.cancelled = event.isCalledOff() || event.is("STATUS", "CANCELLED") || event.is("STATUS", "CANCELED");
        draft.place = IcsPlaces.of(event, context.language());
        draft.infoUrl = event.text("URL").flatMap(Links::parse);
        draft.free = event.text("X-COST-TYPE").map(String::strip).filter(t -> t.matches("(?i)free|paid")).map("free"::equalsIgnoreCase);
        draft.price = texts(event, "X-COST", context.language(), Html::text);
        draft.keywords = event.all("CATEGORIES").flatMap(p -> VObjectPropertyValues.parseList(p.getValue()).stream()
                .map(Texts::line).filter(w -> !w.isEmpty())
                .map(w -> new FeedKeyword(Optional.empty(), Map.of(language(p, context.language()), w)))).toList();
        return draft;
    }

    /** Texts by the language that the property, else the calendar, says. */
    static Map<String, String> texts(IcsComponent event, String name, String language, Function<String, Optional<String>> reading) {
        Map<String, String> texts = new LinkedHashMap<>();
        event.all(name).forEach(p -> reading.apply(IcsComponent.text(p)).ifPresent(t -> texts.putIfAbsent(language(p, language), t)));
        return Texts.withoutCopies(texts);
    }

    private static String language(VObjectProperty property, String otherwise) {
        return IcsComponent.parameter(property, "LANGUAGE").map(Texts::language).orElse(otherwise);
    }

    /** The formatted one where there is one: the plain one is made from it and has lost its links. */
    private static Map<String, String> description(IcsComponent event, String language) {
        for (String name : FORMATTED) {
            Map<String, String> formatted = texts(event, name, language, html -> Html.safe(html.replace("\\n", "\n")));
            if (!formatted.isEmpty()) {
                return formatted;
            }
        }
        return texts(event, "DESCRIPTION", language, Html::safe);
    }
}
