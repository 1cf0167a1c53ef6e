package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be chosen in the forms of planners. */
@Named("planChoices")
@RequestScoped
public class PlanChoices {

    @Inject
    SignedIn signedIn;

    @Inject
    Organisations organisations;

    @Inject
    People people;

    @Inject
    CurrentLanguage current;

    @Inject
    StaffTexts texts;

    private List<OrganisationView> own = List.of();
    private SpokenLanguages languages;

    @PostConstruct
    void look() {
        own = organisations.ofPerson(signedIn.person(), ActivityRights.PLAN);
        languages = new SpokenLanguages(current.language());
    }

    /** The organisations that this person plans for. */
    List<OrganisationView> own() {
        return own;
    }

    SpokenLanguages languages() {
        return languages;
    }

    /** Whether an organiser was chosen that this person plans for no more; nothing is ever planned for another in its place. */
    boolean lost(String organiser) {
        return !organiser.isEmpty() && own.stream().noneMatch(each -> each.id().toString().equals(organiser));
    }

    DateWords words() {
        return DateWords.in(current.language());
    }

    /** The leaders of these organisations. */
    List<Choice> leaders(Collection<OrganisationId> of) {
        Map<PersonId, String> names = new LinkedHashMap<>();
        of.forEach(organisation -> people.withRole(Role.LEADER, organisation).forEach(person -> names.putIfAbsent(person.id(), person.name())));
        return names.entrySet().stream().map(each -> new Choice(each.getKey().toString(), each.getValue())).toList();
    }

    Optional<PersonId> leader(String chosen, OrganisationId organisation) {
        return people.withRole(Role.LEADER, organisation).stream().map(PersonView::id).filter(id -> id.toString().equals(chosen)).findFirst();
    }

    public List<Choice> getOrganisations() {
        return own.stream().map(each -> new Choice(each.id().toString(), each.name())).toList();
    }

    public boolean isSeveralOrganisations() {
        return own.size() > 1;
    }

    public List<Choice> getLeaders() {
        return leaders(own.stream().map(OrganisationView::id).toList());
    }

    public List<Choice> getLevels() {
        return List.of(new Choice("NONE", texts.say("staff.plan.level.none")), new Choice("A1", texts.say("staff.plan.level.a1")), new Choice("A2", texts.say("staff.plan.level.a2")),
                new Choice("B1", texts.say("staff.plan.level.b1")), new Choice("B2", texts.say("staff.plan.level.b2")), new Choice("C1", texts.say("staff.plan.level.c1")));
    }

    public List<Choice> getAudiences() {
        return List.of(new Choice("EVERYONE", texts.say("staff.plan.audience.everyone")), new Choice("WOMEN", texts.say("staff.plan.audience.women")),
                new Choice("FAMILIES", texts.say("staff.plan.audience.families")), new Choice("YOUNG", texts.say("staff.plan.audience.young")),
                new Choice("SENIORS", texts.say("staff.plan.audience.seniors")));
    }

    public List<Choice> getSignUps() {
        return List.of(new Choice("NONE", texts.say("staff.plan.sign-up.none"), texts.say("staff.plan.sign-up.none.hint")),
                new Choice("FROM_NOW_ON", texts.say("staff.plan.sign-up.from-now-on"), texts.say("staff.plan.sign-up.from-now-on.hint")),
                new Choice("WHOLE", texts.say("staff.plan.sign-up.whole"), texts.say("staff.plan.sign-up.whole.hint")),
                new Choice("EACH_DATE", texts.say("staff.plan.sign-up.each"), texts.say("staff.plan.sign-up.each.hint")));
    }
}
