package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.application.personaldata.DataRequests;
import fi.kotoisa.identity.application.personaldata.RequestView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Behind {@code staff/data-requests.xhtml}: what people asked about their data, by the day by which it is to be answered. */
@Named
@RequestScoped
public class DataRequestsPage {

    @Inject
    DataRequests requests;

    @Inject
    DataTexts texts;

    private Optional<DataRequests.Requests> found = Optional.empty();

    public DataRequests.Requests getFound() {
        if (found.isEmpty()) {
            found = Optional.of(requests.page(isWaiting(), texts.page()));
        }
        return found.get();
    }

    /** Whether those that wait are shown, or those that were answered. */
    public boolean isWaiting() {
        return !texts.text("which").equals("answered");
    }

    /** What stands beside a request: how long there is, or what came of it. */
    public String state(RequestView request) {
        if (!request.waits()) {
            return texts.word("staff.data.state", request.state());
        }
        return request.late() ? texts.say("staff.data.late", -request.daysLeft()) : texts.say("staff.data.left", request.daysLeft());
    }

    public String tone(RequestView request) {
        if (request.waits()) {
            return request.late() ? "stop" : "wait";
        }
        return request.state() == RequestView.State.ACCEPTED ? "ok" : "";
    }

    public String getPrevious() {
        return texts.page() == 0 ? "" : query(texts.page() - 1);
    }

    public String getNext() {
        return getFound().more() ? query(texts.page() + 1) : "";
    }

    private String query(int page) {
        return "?page=" + page + (isWaiting() ? "" : "&which=answered");
    }
}
