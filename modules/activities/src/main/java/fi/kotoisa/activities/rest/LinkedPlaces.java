package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.PublicPlaces;
import fi.kotoisa.activities.application.PublicPlaces.PlaceList;
import fi.kotoisa.activities.application.PublicPlaces.PlaceSearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/** Lists of houses, by themselves and as what a search finds. */
@RequestScoped
public class LinkedPlaces {

    @Inject
    PublicPlaces places;

    @Inject
    PlaceJson json;

    @Inject
    LinkedEventsAddress addresses;

    /** @param kind of the list in whose address its pages are */
    JsonObject list(String kind, LinkedEventsSearch asked) {
        PlaceSearch search = new PlaceSearch(asked.text(), asked.towns(), asked.box());
        PlaceList found = asked.ours() ? places.list(search, asked.page(), asked.pageSize()) : new PlaceList(List.of(), 0);
        return addresses.list(kind, found.places().stream().map(json::of).toList(), found.count(), asked.page(), asked.pageSize());
    }
}
