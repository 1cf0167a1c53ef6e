package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.personaldata.Erasures;
import fi.kotoisa.identity.web.PageAsked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind {@code staff/person-erase.xhtml}: what would go with one person who asks for it, and why it may not go now. */
@Named
@RequestScoped
public class PersonErasePage {

    @Inject
    Erasures erasures;

    @Inject
    DataTexts texts;

    private PersonId person;
    private Erasures.OnRequest found;

    @PostConstruct
    void load() {
        person = texts.person();
        found = erasures.look(person);
    }

    /** Proposes it; somebody else confirms it. */
    public String propose() {
        Erasures.Proposed proposed = erasures.propose(person);
        return switch (proposed.outcome()) {
            case DONE -> "/identity/staff/erasure?faces-redirect=true&id=" + proposed.erasure().orElseThrow() + "&done=proposed";
            case ALREADY -> texts.wrong("proposed");
            case NOTHING -> texts.wrong("nothing");
        };
    }

    public PersonId getPerson() {
        return person;
    }

    public Erasures.OnRequest getFound() {
        return found;
    }

    /** Why nothing may go now; empty where it may. */
    public String getHold() {
        return found.hold().map(why -> texts.say("staff.erasure.hold." + PageAsked.lower(why))).orElse("");
    }
}
