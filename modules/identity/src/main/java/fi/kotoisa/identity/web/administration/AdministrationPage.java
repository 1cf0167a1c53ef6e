package fi.kotoisa.identity.web.administration;

import fi.kotoisa.identity.application.administration.WhatNeedsDoing;
import fi.kotoisa.identity.application.administration.WhatNeedsDoing.Now;
import fi.kotoisa.platform.Upkeep.Alarm;
import fi.kotoisa.platform.Upkeep.Door;
import fi.kotoisa.platform.Upkeep.Step;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Behind {@code staff/administration.xhtml}: what is wrong, what a new installation still needs, and where administrators work. */
@Named
@RequestScoped
public class AdministrationPage {

    @Inject
    WhatNeedsDoing needs;

    private Optional<Now> now = Optional.empty();

    /** Asked before anything is shown. */
    public void open() {
        now = Optional.of(needs.find());
    }

    private Now now() {
        if (now.isEmpty()) {
            open();
        }
        return now.get();
    }

    public List<Alarm> getAlarms() {
        return now().alarms();
    }

    /** What is still to be done. */
    public List<Step> getSteps() {
        return now().steps().stream().filter(step -> !step.done()).toList();
    }

    public List<Step> getDone() {
        return now().steps().stream().filter(Step::done).toList();
    }

    /** How many there are in all. */
    public int getAllSteps() {
        return now().steps().size();
    }

    public List<Door> getDoors() {
        return now().doors();
    }
}
