package fi.kotoisa.activities.web;

import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.application.ActivityLists;
import fi.kotoisa.identity.Codes;
import fi.kotoisa.identity.Codes.CodeView;
import fi.kotoisa.look.Choice;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of town as the town calls them. Records keep the code; one that is on no list, as feeds bring it, is shown as it is. */
@Named
@RequestScoped
public class AreaChoices {

    @Inject
    Codes codes;

    @Inject
    CurrentLanguage current;

    private Optional<List<CodeView>> all = Optional.empty();

    private List<CodeView> all() {
        if (all.isEmpty()) {
            all = Optional.of(codes.all(ActivityLists.AREA, current.language()));
        }
        return all.get();
    }

    private Optional<CodeView> view(String area) {
        return all().stream().filter(view -> view.code().equals(area)).findFirst();
    }

    /** Whether the town keeps a list at all; otherwise areas are typed. */
    public boolean isKept() {
        return !all().isEmpty();
    }

    /** Those that may be chosen today, and the one that stands there already, even if it has ended or is on no list. */
    public List<Choice> with(String now) {
        List<Choice> choices = new ArrayList<>(all().stream().filter(view -> view.open() || view.code().equals(now)).map(this::choice).toList());
        if (!now.isEmpty() && view(now).isEmpty()) {
            choices.add(new Choice(now, now));
        }
        return choices;
    }

    /** Whether this may be kept where that stands now. */
    public boolean allowed(String chosen, String now) {
        return !isKept() || chosen.isEmpty() || with(now).stream().anyMatch(choice -> choice.value().equals(chosen));
    }

    /** Those that places have, in the order of the list; others after them. */
    List<Choice> of(Collection<String> used) {
        List<Choice> choices = new ArrayList<>(all().stream().filter(view -> used.contains(view.code())).map(this::choice).toList());
        used.stream().filter(area -> view(area).isEmpty()).forEach(area -> choices.add(new Choice(area, area).in(Language.FI.tag())));
        return choices;
    }

    private Choice choice(CodeView view) {
        Choice choice = new Choice(view.code(), view.name());
        return view.in() == current.language() ? choice : choice.in(view.in().tag());
    }

    /** Venue and part of town in one line. */
    public String place(CalendarRow row) {
        return Stream.concat(row.venue().stream(), row.area().map(this::name).stream()).distinct().collect(Collectors.joining(", "));
    }

    /** What it is called in the language of the page. */
    String name(String area) {
        return CodeView.name(all(), area);
    }
}
