package fi.kotoisa.platform.application;

import static fi.kotoisa.platform.PlatformRights.STATUS_READ;

import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Upkeep;
import fi.kotoisa.platform.Upkeep.Condition;
import fi.kotoisa.platform.application.StatusView.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** How the system is, so that an administrator can tell those who run the server what they need to know. Nothing in it is secret, and nobody is named. */
@ApplicationScoped
@Transactional
public class SystemStatus {

    @Inject
    ServerStatus server;

    @Inject
    DatabaseStatus database;

    @Inject
    MessageStatus messages;

    @Inject
    @Any
    Instance<Upkeep> modules;

    @Inject
    StatusWords words;

    @Allowed(value = STATUS_READ, trace = Allowed.Trace.NONE)
    public StatusView find() {
        return new StatusView(Stream.of(
                        section("staff.status.health", server.health()),
                        section("staff.status.program", server.program()),
                        section("staff.status.disk", server.disk()),
                        section("staff.status.data", database.conditions()),
                        section("staff.status.messages", messages.conditions()),
                        section("staff.status.modules", modules.stream().flatMap(module -> module.conditions().stream()).toList()),
                        section("staff.status.rounds", server.rounds()))
                .filter(section -> !section.lines().isEmpty())
                .toList());
    }

    private Section section(String key, List<Condition> lines) {
        return new Section(words.say(key), lines);
    }
}
