package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.PlatformRights;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Upkeep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Tells administrators when erased records are back, and when what was erased cannot be kept outside of the database. */
@ApplicationScoped
@Transactional
public class ErasureUpkeep implements Upkeep {

    @Inject
    ReturnedRecords returned;

    @Inject
    ErasureClock watch;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Override
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Alarm> alarms() {
        List<Alarm> alarms = new ArrayList<>();
        if (signedIn.may(Rights.RETENTION_READ)) {
            long back = returned.noticed();
            if (back > 0) {
                alarms.add(new Alarm(true, texts().say("staff.upkeep.alarm.erasures-back", back), "/identity/staff/erasure-again"));
            }
            if (watch.state().fileBroken()) {
                alarms.add(new Alarm(true, texts().get("staff.upkeep.alarm.erasures-file"), signedIn.may(PlatformRights.STATUS_READ) ? "/platform/staff/status" : ""));
            }
        }
        return alarms;
    }

    @Override
    @Allowed(value = PlatformRights.STATUS_READ, trace = Trace.NONE)
    public List<Condition> conditions() {
        long back = returned.noticed();
        return List.of(new Condition(texts().get("staff.upkeep.erasures"), how(back), state(back)));
    }

    private String how(long back) {
        if (watch.state().fileBroken()) {
            return texts().get("staff.upkeep.erasures.file");
        }
        if (back > 0) {
            return texts().say("staff.upkeep.erasures.back", back);
        }
        return watch.state().looked().map(at -> texts().say("staff.upkeep.erasures.gone", DateWords.in(current.language()).dayAndTime(LocalDateTime.ofInstant(at, TimeKeeper.HELSINKI))))
                .orElseGet(() -> texts().get("staff.upkeep.erasures.never"));
    }

    private State state(long back) {
        if (back > 0 || watch.state().fileBroken()) {
            return State.BAD;
        }
        return watch.state().looked().isPresent() ? State.GOOD : State.FACT;
    }

    private Texts texts() {
        return Texts.of("identity", current.language()).orElseThrow();
    }
}
