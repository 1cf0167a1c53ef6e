package fi.kotoisa.identity.web;

import fi.kotoisa.identity.Grant.How;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.RightsMatrix;
import fi.kotoisa.identity.application.RightsMatrix.Holder;
import fi.kotoisa.identity.application.RightsMatrix.Holders;
import fi.kotoisa.identity.application.RightsMatrix.RightLine;
import fi.kotoisa.look.Choice;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Behind {@code staff/right.xhtml}: one right, the roles that have it, what it opens, and who has it today in an organisation. */
@Named
@RequestScoped
public class RightPage {

    @Inject
    RightsMatrix matrix;

    @Inject
    Organisations organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    PageAsked asked;

    private RightLine line;
    private List<OrganisationView> own;
    private Optional<Holders> holders = Optional.empty();

    /** A role and what it has to do with the right, in words. */
    public record RoleWords(String role, String how) {}

    @PostConstruct
    void look() {
        line = matrix.find(asked.text("right"));
        own = organisations.ofPerson(signedIn.person(), Rights.RIGHTS_READ);
    }

    public String getName() {
        return RightsPage.rightWords(line, "", asked);
    }

    public String getWhy() {
        return RightsPage.rightWords(line, ".why", asked);
    }

    public String getRight() {
        return line.right();
    }

    public List<RoleWords> getRoles() {
        return line.roles().entrySet().stream().map(each -> new RoleWords(asked.say(each.getKey().key()), asked.say("staff.rights.how." + PageAsked.lower(each.getValue())))).toList();
    }

    public boolean isGiven() {
        return line.roles().values().stream().anyMatch(how -> how != How.GIVES);
    }

    /** What the right opens, in the words of the audit log, where it has words. */
    public List<String> getDeeds() {
        Optional<Texts> texts = Texts.of(line.module(), asked.language());
        return line.deeds().stream().flatMap(deed -> texts.stream().flatMap(known -> known.pattern("staff.deed." + deed).stream())).distinct().toList();
    }

    /** The organisation that was asked for, or else the first. */
    public String getOrganisation() {
        return organisation().map(OrganisationId::toString).orElse("");
    }

    private Optional<OrganisationId> organisation() {
        Optional<OrganisationId> typed = asked.idIfAny("organisation").map(OrganisationId::new);
        typed.filter(id -> own.stream().noneMatch(view -> view.id().equals(id))).ifPresent(stranger -> {
            throw new NotFound();
        });
        return typed.or(() -> own.stream().findFirst().map(OrganisationView::id));
    }

    public List<Choice> getOrganisations() {
        return own.stream().map(view -> new Choice(view.id().toString(), view.name())).toList();
    }

    public List<Holder> getPeople() {
        return holders().rows();
    }

    public String roleName(Holder holder) {
        return asked.say(holder.role().key());
    }

    private Holders holders() {
        if (holders.isEmpty()) {
            holders = Optional.of(organisation().map(id -> matrix.holders(line.right(), id, asked.page("page"))).orElse(new Holders(List.of(), false)));
        }
        return holders.get();
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return asked.page("page") == 0 ? "" : asked.query(asked.page("page") - 1, "right", "organisation");
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return holders().more() ? asked.query(asked.page("page") + 1, "right", "organisation") : "";
    }
}
