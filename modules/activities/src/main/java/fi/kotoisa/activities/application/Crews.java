package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.SIGNED_IN;

import fi.kotoisa.activities.CrewView;
import fi.kotoisa.activities.DateCrews;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who answers for a date, and who could. */
@ApplicationScoped
@Transactional
public class Crews implements DateCrews {

    @Inject
    Activities activities;

    @Inject
    People people;

    @Override
    @Allowed(value = SIGNED_IN, trace = Trace.NONE)
    public Optional<CrewView> find(SessionId id) {
        return activities.session(id).filter(Session::published).flatMap(date -> activities.find(date.activity()).map(group -> new CrewView(organiser(group),
                Optional.ofNullable(date.place().leader()).map(PersonId::new), planners(group), titles(group))));
    }

    /** Those who plan for the organisation; where nobody does, its coordinators. */
    List<PersonId> planners(Activity group) {
        List<PersonId> planners = inRole(Role.PLANNER, organiser(group));
        return planners.isEmpty() ? inRole(Role.COORDINATOR, organiser(group)) : planners;
    }

    List<PersonId> leaders(OrganisationId organiser) {
        return inRole(Role.LEADER, organiser);
    }

    private List<PersonId> inRole(Role role, OrganisationId organiser) {
        return people.withRole(role, organiser).stream().map(PersonView::id).toList();
    }

    private static OrganisationId organiser(Activity group) {
        return new OrganisationId(group.organiser());
    }

    private static Map<String, String> titles(Activity group) {
        return Language.ofResidents().stream()
                .collect(Collectors.toMap(Language::code, Function.<Language>identity().andThen(language -> group.texts().get(LanguageChoice.best(group.texts().keySet(), language)).title())));
    }
}
