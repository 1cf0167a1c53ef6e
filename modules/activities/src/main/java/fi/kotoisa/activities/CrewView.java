package fi.kotoisa.activities;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who answers for one date.
 *
 * @param leader who leads it and is expected to come
 * @param planners who are told what happens to it
 * @param titles of the group, by the code of each language of residents
 */
public record CrewView(OrganisationId organiser, Optional<PersonId> leader, List<PersonId> planners, Map<String, String> titles) {}
