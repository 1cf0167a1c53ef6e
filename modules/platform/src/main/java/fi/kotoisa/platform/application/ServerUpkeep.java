package fi.kotoisa.platform.application;

import static fi.kotoisa.platform.PlatformRights.OUTBOX_READ;
import static fi.kotoisa.platform.PlatformRights.STATUS_READ;

import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Upkeep;
import fi.kotoisa.platform.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** What whoever administers the whole installation should see to on the server and with its messages. */
@ApplicationScoped
@Transactional
public class ServerUpkeep implements Upkeep {

    private static final String STATUS = "/platform/staff/status";
    private static final String OUTBOX = "/platform/staff/outbox";

    @Inject
    ServerStatus server;

    @Inject
    MessageStatus messages;

    @Inject
    Instance<Visitor> visitors;

    @Inject
    StatusWords words;

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Step> steps() {
        if (!may(STATUS_READ)) {
            return List.of();
        }
        return List.of(step(90, "mail", goes(Channel.EMAIL)), step(91, "sms", goes(Channel.SMS)), step(95, "backup", server.backupKnown()));
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Alarm> alarms() {
        List<Alarm> alarms = new ArrayList<>();
        if (may(OUTBOX_READ)) {
            long lost = messages.lost();
            alarm(alarms, false, lost > 0, words.say("staff.upkeep.alarm.lost", lost), OUTBOX);
            messages.late().filter(time -> messages.configured(Channel.EMAIL) || messages.configured(Channel.SMS))
                    .ifPresent(time -> alarm(alarms, true, true, words.say("staff.upkeep.alarm.late", words.ago(time)), OUTBOX));
        }
        if (may(STATUS_READ)) {
            alarm(alarms, true, server.failedRounds() > 0, words.say("staff.upkeep.alarm.rounds", server.failedRounds()), STATUS);
            alarm(alarms, true, server.littleRoom(), words.say("staff.upkeep.alarm.room"), STATUS);
            alarm(alarms, true, server.oldBackup(), words.say("staff.upkeep.alarm.backup"), STATUS);
        }
        return alarms;
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        door(doors, 80, OUTBOX_READ, "outbox", OUTBOX);
        door(doors, 85, STATUS_READ, "status", STATUS);
        return doors;
    }

    private boolean goes(Channel way) {
        return messages.configured(way) && messages.lastGone(way).isPresent();
    }

    private Step step(int order, String key, boolean done) {
        return new Step(order, words.say("staff.upkeep.step." + key), words.say("staff.upkeep.step." + key + ".why"), done, STATUS);
    }

    private static void alarm(List<Alarm> alarms, boolean urgent, boolean rings, String what, String page) {
        if (rings) {
            alarms.add(new Alarm(urgent, what, page));
        }
    }

    private void door(List<Door> doors, int order, String right, String key, String page) {
        if (may(right)) {
            doors.add(new Door(order, words.say("staff.upkeep.door." + key), words.say("staff.upkeep.door." + key + ".why"), page));
        }
    }

    private boolean may(String right) {
        return visitors.isResolvable() && visitors.get().may(right);
    }
}
