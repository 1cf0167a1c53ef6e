package fi.kotoisa.platform.web;

import fi.kotoisa.platform.Upkeep.Condition;
import fi.kotoisa.platform.application.StatusView.Section;
import fi.kotoisa.platform.application.SystemStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Behind {@code staff/status.xhtml}: how the system is. */
@Named
@RequestScoped
public class StatusPage {

    @Inject
    SystemStatus status;

    private Optional<List<Section>> sections = Optional.empty();

    /** Asks for the right before anything is shown. */
    public void open() {
        sections = Optional.of(status.find().sections());
    }

    public List<Section> getSections() {
        if (sections.isEmpty()) {
            open();
        }
        return sections.get();
    }

    /** How a state is coloured: one of the look's tag states. */
    public String tone(Condition line) {
        return switch (line.state()) {
            case FACT -> "";
            case GOOD -> "ok";
            case DOUBTFUL -> "wait";
            case BAD -> "stop";
        };
    }
}
