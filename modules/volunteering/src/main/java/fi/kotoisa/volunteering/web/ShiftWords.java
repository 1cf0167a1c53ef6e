package fi.kotoisa.volunteering.web;

import com.ibm.icu.text.ListFormatter;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.SpokenLanguages;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.volunteering.application.OwnShift;
import fi.kotoisa.volunteering.application.ShiftRow;
import fi.kotoisa.volunteering.web.ShiftCard.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Says in the language of the page what a shift is, and why it cannot be taken. */
@RequestScoped
public class ShiftWords {

    @Inject
    CurrentLanguage current;

    String say(String key, Object... arguments) {
        return Texts.of("volunteering", current.language()).map(texts -> texts.say(key, arguments)).orElse(key);
    }

    /** A date that wants hosts. */
    ShiftCard card(ShiftRow row) {
        HostNeedView date = row.date();
        State state = switch (row.answer()) {
            case TAKEN -> State.FREE;
            case ALREADY_YOURS -> State.MINE;
            case FULL -> State.FULL;
            case OVERLAPS, PAST, NOT_OPEN -> State.NOT_NOW;
            case CANCELLED -> State.CANCELLED;
        };
        String tag = state == State.FREE ? say("tag.wanted", row.wanted()) : say("tag." + row.answer());
        String why = state == State.FREE || state == State.MINE ? "" : say("why." + row.answer());
        return card(date.session().toString(), date.startsAt(), date.endsAt(), Optional.of(date), state, tag, why, row.clash());
    }

    /** A shift of one's own. */
    ShiftCard card(OwnShift own) {
        State state = own.begun() ? State.BEGUN : State.MINE;
        if (own.cancelled()) {
            return card(own.session().toString(), own.startsAt(), own.endsAt(), own.date(), State.CANCELLED, say("tag.CANCELLED"), say("why.own.CANCELLED"), Optional.empty());
        }
        return card(own.session().toString(), own.startsAt(), own.endsAt(), own.date(), state, say("tag.ALREADY_YOURS"), state == State.BEGUN ? say("why.BEGUN") : "", Optional.empty());
    }

    private ShiftCard card(String session, LocalDateTime from, LocalDateTime to, Optional<HostNeedView> date, State state, String tag, String why, Optional<OwnShift> clash) {
        String title = title(date);
        return new ShiftCard(session, from, to, title, language(date), date.map(this::place).orElse(""), date.map(this::languages).orElse(""),
                date.map(one -> "/" + current.language().code() + "/activities/activity?id=" + one.activity()).orElse(""), state, tag, why,
                clash.map(this::titleAndTime).orElse(""), clash.map(shift -> language(shift.date())).orElse(""), say("shift.which", title, words().span(from, to)));
    }

    private String titleAndTime(OwnShift shift) {
        return say("shift.which", title(shift.date()), words().hours(shift.startsAt(), shift.endsAt()));
    }

    private String title(Optional<HostNeedView> date) {
        return date.map(HostNeedView::title).orElseGet(() -> say("shift.withdrawn"));
    }

    private String language(Optional<HostNeedView> date) {
        return date.map(HostNeedView::titleLanguage).filter(tag -> !tag.equals(current.language().tag())).orElse("");
    }

    private String place(HostNeedView date) {
        return date.venue().isEmpty() || date.address().isEmpty() ? date.venue() + date.address() : date.venue() + ", " + date.address();
    }

    private String languages(HostNeedView date) {
        List<String> names = date.languages().stream().map(tag -> SpokenLanguages.name(tag, current.language())).sorted().toList();
        String list = names.isEmpty() ? "" : ListFormatter.getInstance(current.language().locale()).format(names);
        // CLDR has no list of its own for Sorani
        return current.language().rightToLeft() ? list.replace(", ", "، ") : list;
    }

    DateWords words() {
        return DateWords.in(current.language());
    }
}
