package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.activities.application.PlaceWish;
import fi.kotoisa.activities.application.VenueView;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.JsonBody;
import java.util.Optional;
import java.util.UUID;

/** Reads who leads something for an organisation and where it is. */
final class PeopleAndPlaces {

    private static final int ID = 36;
    private static final int NAME = 200;
    private static final int POSTAL_CODE = 10;
    private static final int AREA = 100;
    private static final int ROOM = 100;

    private final People people;
    private final KnownVenues venues;
    private final OrganisationId organiser;

    PeopleAndPlaces(People people, KnownVenues venues, OrganisationId organiser) {
        this.people = people;
        this.venues = venues;
        this.organiser = organiser;
    }

    /** Who leads it; nobody, and a flaw, where that person does not lead in this organisation. */
    Optional<PersonId> leader(JsonBody body) {
        Optional<String> typed = body.textIfAny("leader", ID);
        Optional<PersonId> found = typed.flatMap(id -> people.withRole(Role.LEADER, organiser).stream().map(PersonView::id).filter(each -> each.toString().equals(id)).findFirst());
        if (typed.isPresent() && found.isEmpty()) {
            body.flaw("leader", "no-leader-here");
        }
        return found;
    }

    /** The house that {@code venue} names; nothing, and a flaw, where there is none. */
    Optional<UUID> venue(JsonBody body) {
        Optional<String> typed = body.textIfAny("venue", ID);
        Optional<UUID> found = typed.flatMap(PeopleAndPlaces::id).flatMap(venues::find).map(VenueView::id);
        if (typed.isPresent() && found.isEmpty()) {
            body.flaw("venue", "no-such-venue");
        }
        return found;
    }

    /** An id as we write it; nothing where it is none. */
    static Optional<UUID> id(String typed) {
        return Optional.of(typed).filter(written -> written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString);
    }

    /** The id that has to be named; nothing, and a flaw, where it is none. */
    static Optional<UUID> named(JsonBody body, String name) {
        Optional<UUID> id = id(body.text(name, ID));
        if (id.isEmpty()) {
            body.flaw(name, "not-understood");
        }
        return id;
    }

    /** Where it is: a venue that is known, or a new one with its street, so that people find it. */
    PlaceWish place(JsonBody body) {
        Optional<UUID> known = venue(body);
        String room = body.textIfAny("room", ROOM).orElse("");
        if (known.isPresent() || body.textIfAny("venue", ID).isPresent()) {
            return known.map(id -> PlaceWish.known(id, room)).orElseGet(PlaceWish::nowhere);
        }
        JsonBody fresh = body.object("newVenue");
        String street = fresh.textIfAny("street", NAME).orElse("");
        if (street.isEmpty()) {
            fresh.flaw("street", "no-street");
        }
        return new PlaceWish(Optional.empty(), fresh.text("name", NAME), street, fresh.textIfAny("postalCode", POSTAL_CODE).orElse(""), fresh.textIfAny("city", AREA).orElse(""), fresh.textIfAny("area", AREA).orElse(""), fresh.truth("stepFree").orElse(false), room);
    }
}
