package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.LogEntry;
import fi.kotoisa.identity.application.LogEntry.By;
import fi.kotoisa.identity.application.LoggedPerson;
import fi.kotoisa.identity.application.PersonLog.Log;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log of a person in the words of the language that the person reads. */
@RequestScoped
public class CopyWords {

    /** Keep a time or a name of the other direction together inside a sentence. */
    private static final String ISOLATE = "\u2068";
    private static final String END_OF_ISOLATE = "\u2069";

    @Inject
    AuditWords words;

    @Inject
    Site site;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    CopySheet sheet(LoggedPerson person, Log log, Language language) {
        return sheet(String.join(", ", person.names()), log, language, now -> AuditWords.own(language).say("log.made", isolated(visitor.shownName()), isolated(now)));
    }

    /** For whoever is signed in, of their own data. */
    public CopySheet ownSheet(Log log, Language language) {
        return sheet(visitor.shownName(), log, language, now -> AuditWords.own(language).say("log.made.self", isolated(now)));
    }

    private CopySheet sheet(String name, Log log, Language language, UnaryOperator<String> madeAt) {
        Texts texts = AuditWords.own(language);
        DateWords when = DateWords.in(language);
        String until = isolated(when.dateWithYear(log.until()));
        String period = log.since().map(since -> texts.say("log.period", isolated(when.dateWithYear(since)), until)).orElseGet(() -> texts.say("log.period.all", until));
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), TimeKeeper.HELSINKI);
        return new CopySheet(language, name, period, madeAt.apply(at(now, when)), log.entries().stream().map(entry -> line(entry, language)).toList(), log.cut());
    }

    CopyLine line(LogEntry entry, Language language) {
        Texts texts = AuditWords.own(language);
        String why = entry.purpose().map(code -> words.purpose(code, language)).orElseGet(() -> entry.by() != By.PERSON ? "" : entry.withClients() ? texts.get("log.work.clients") : words.work(entry.action(), language));
        return new CopyLine(entry.id().toString(), at(entry.at(), DateWords.in(language)), who(entry, texts), of(entry), texts.get(entry.kind().key()), why);
    }

    private static String at(LocalDateTime moment, DateWords when) {
        return when.dateWithYear(moment) + " " + when.time(moment);
    }

    private static String who(LogEntry entry, Texts texts) {
        return switch (entry.by()) {
            case PERSON -> entry.who();
            case THEMSELVES -> texts.get("log.by.themselves");
            case NOBODY -> texts.get("log.by.nobody");
            case SYSTEM -> texts.get("log.by.system");
        };
    }

    private String of(LogEntry entry) {
        if (entry.by() != By.PERSON) {
            return "";
        }
        Stream<String> everywhere = entry.everywhere() ? Stream.of(site.placeName()) : Stream.empty();
        return Stream.concat(entry.organisations().stream(), everywhere).filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining(", "));
    }

    private static String isolated(String text) {
        return ISOLATE + text + END_OF_ISOLATE;
    }
}
