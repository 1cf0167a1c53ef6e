package fi.kotoisa.identity.application.administration;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Upkeep;
import fi.kotoisa.platform.Upkeep.Alarm;
import fi.kotoisa.platform.Upkeep.Door;
import fi.kotoisa.platform.Upkeep.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an administrator should see to, as the modules on board say it. */
@ApplicationScoped
@Transactional
public class WhatNeedsDoing {

    @Inject
    @Any
    Instance<Upkeep> offered;

    /**
     * @param steps what a new installation needs, in the order in which it is done
     * @param alarms what is wrong, what harms somebody first
     */
    public record Now(List<Step> steps, List<Alarm> alarms, List<Door> doors) {}

    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public Now find() {
        return new Now(all(Upkeep::steps).sorted(Comparator.comparingInt(Step::order)).toList(),
                all(Upkeep::alarms).sorted(Comparator.comparing(Alarm::urgent).reversed().thenComparing(Alarm::page).thenComparing(Alarm::what)).toList(),
                all(Upkeep::doors).sorted(Comparator.comparingInt(Door::order)).toList());
    }

    private <T> Stream<T> all(Function<Upkeep, List<T>> question) {
        return offered.stream().map(question).flatMap(List::stream);
    }
}
