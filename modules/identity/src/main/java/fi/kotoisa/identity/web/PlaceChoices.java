package fi.kotoisa.identity.web;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.application.RoleChoices;
import fi.kotoisa.identity.application.RoleChoices.Choices;
import fi.kotoisa.identity.application.RoleChoices.PlaceChoice;
import fi.kotoisa.identity.application.RolePlace;
import fi.kotoisa.look.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places and roles that a form offers, once per request. */
@RequestScoped
class PlaceChoices {

    /** How the whole installation stands in a form. */
    static final String ALL = "all";

    @Inject
    RoleChoices choices;

    @Inject
    PageAsked asked;

    private Optional<Choices> found = Optional.empty();

    Choices all() {
        if (found.isEmpty()) {
            found = Optional.of(choices.find());
        }
        return found.get();
    }

    /** Organisations and units; the whole installation first, for those who may. */
    List<Choice> places() {
        List<Choice> places = new ArrayList<>();
        if (all().everywhere()) {
            places.add(new Choice(ALL, asked.say("staff.people.everywhere")));
        }
        all().places().forEach(place -> places.add(new Choice(value(place.place()), place.name())));
        return places;
    }

    List<Choice> organisations() {
        return all().organisations().stream().map(place -> new Choice(value(place.place()), place.name())).toList();
    }

    List<Choice> roles() {
        return all().roles().stream().map(this::choice).toList();
    }

    Choice choice(Role role) {
        return new Choice(role.name(), asked.say(role.key()));
    }

    /** The place that was chosen, if it was offered. */
    Optional<RolePlace> place(String chosen) {
        if (chosen.equals(ALL)) {
            return all().everywhere() ? Optional.of(RolePlace.ALL) : Optional.empty();
        }
        return all().places().stream().map(PlaceChoice::place).filter(place -> value(place).equals(chosen)).findFirst();
    }

    Optional<OrganisationId> organisation(String chosen) {
        return place(chosen).filter(place -> place.unit().isEmpty()).flatMap(RolePlace::organisation);
    }

    private static String value(RolePlace place) {
        return place.unit().map(UnitId::toString).or(() -> place.organisation().map(OrganisationId::toString)).orElse(ALL);
    }
}
