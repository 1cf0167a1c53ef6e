package fi.kotoisa.platform.application;

import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Modules;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Upkeep.Condition;
import fi.kotoisa.platform.Upkeep.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What the state of the system is told with, in the language of the page. */
@ApplicationScoped
class StatusWords {

    private static final int KIBI = 1024;

    @Inject
    CurrentLanguage current;

    Condition line(String key, String how, State state) {
        return new Condition(say(key), how, state);
    }

    Condition fact(String key, String how) {
        return line(key, how, State.FACT);
    }

    String say(String key, Object... arguments) {
        Texts texts = texts("platform");
        return arguments.length == 0 ? texts.get(key) : texts.say(key, arguments);
    }

    /** What a module calls something of its own; its plain name where no module calls it anything. */
    String called(String prefix, String name) {
        String key = prefix + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return Modules.names().stream().flatMap(module -> Texts.of(module, current.language()).stream()).filter(texts -> texts.containsKey(key)).findFirst().map(texts -> texts.get(key)).orElse(name);
    }

    /** The name of a module as the table of rights has it. */
    String module(String name) {
        return texts(name).get("staff.module");
    }

    String at(Instant when) {
        String pattern = current.language() == Language.FI ? "d.M.yyyy 'klo' H.mm.ss" : current.language() == Language.SV ? "d.M.yyyy 'kl.' H.mm.ss" : "d MMM yyyy, H:mm:ss";
        return DateTimeFormatter.ofPattern(pattern, current.language().locale()).withZone(TimeKeeper.HELSINKI).format(when);
    }

    String at(Optional<Instant> when) {
        return when.map(this::at).orElseGet(() -> say("staff.status.never"));
    }

    /** In the largest unit that leaves no fraction. */
    String lasting(Duration time) {
        if (time.toSeconds() < 1) {
            return say("staff.status.less-than-a-second");
        }
        if (time.toSecondsPart() > 0) {
            return say("staff.status.seconds", time.toSeconds());
        }
        return time.toMinutesPart() > 0 ? say("staff.status.minutes", time.toMinutes()) : say("staff.status.hours", time.toHours());
    }

    /** How long ago something was, roughly. */
    String ago(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return say("staff.status.seconds", time.toSeconds());
        }
        return time.compareTo(Duration.ofHours(2)) < 0 ? say("staff.status.minutes", time.toMinutes()) : say("staff.status.hours", time.toHours());
    }

    String size(long bytes) {
        double mebi = (double) bytes / KIBI / KIBI;
        return mebi < KIBI ? String.format(current.language().locale(), "%.0f MiB", mebi) : String.format(current.language().locale(), "%.1f GiB", mebi / KIBI);
    }

    String yes(boolean yes) {
        return say(yes ? "staff.status.yes" : "staff.status.no");
    }

    private Texts texts(String module) {
        return Texts.of(module, current.language()).orElseThrow();
    }
}
