package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.DataRequestId;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.RestrictionGround;
import fi.kotoisa.identity.application.personaldata.DataRequests;
import fi.kotoisa.identity.application.personaldata.RequestView;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/data-request.xhtml}: one request, and its answer. */
@Named
@RequestScoped
public class DataRequestPage {

    @Inject
    DataRequests requests;

    @Inject
    DataTexts texts;

    private final Map<String, String> typed = new HashMap<>();
    private RequestView request;

    @PostConstruct
    void load() {
        request = requests.find(new DataRequestId(texts.id("request")));
        typed.putAll(Map.of("answer", "", "ground", RestrictionGround.ACCURACY.name(), "version", String.valueOf(request.version())));
    }

    /** It is done, or will be on the page that opens next. */
    public String accept() {
        return answer(true);
    }

    /** It is not done; the person is told why. */
    public String refuse() {
        if (typed.get("answer").isBlank()) {
            return texts.wrong("answer", "why");
        }
        return answer(false);
    }

    private String answer(boolean accepted) {
        String words = typed.get("answer").strip();
        if (words.length() > DataRequests.LONGEST) {
            return texts.wrong("answer", "words");
        }
        Optional<RestrictionGround> ground = PageAsked.named(RestrictionGround.values(), typed.get("ground"));
        int version = typed.get("version").matches("[0-9]{1,9}") ? Integer.parseInt(typed.get("version")) : 0;
        if (requests.answer(request.id(), version, new DataRequests.Answer(accepted, words, ground)) == DataRequests.Outcome.ANSWERED) {
            return texts.wrong("answered");
        }
        return accepted ? next() : PersonDataPage.address(request.person(), "answered");
    }

    /** Where what was accepted is done. */
    private String next() {
        return switch (request.kind()) {
            case CORRECTION -> "/identity/staff/person-edit?faces-redirect=true&id=" + request.person();
            case RESTRICTION -> PersonDataPage.address(request.person(), "restricted");
            case ERASURE -> "/identity/staff/person-erase?faces-redirect=true&id=" + request.person();
            case ACCESS -> "/identity/staff/person-export?faces-redirect=true&id=" + request.person();
        };
    }

    public RequestView getRequest() {
        return request;
    }

    public boolean isRestriction() {
        return request.kind() == DataRequestKind.RESTRICTION;
    }

    public List<Choice> getGrounds() {
        return texts.choices(RestrictionGround.values(), "staff.data.ground");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
