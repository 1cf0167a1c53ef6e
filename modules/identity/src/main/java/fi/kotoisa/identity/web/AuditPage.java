package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.AuditRow;
import fi.kotoisa.identity.application.AuditRows;
import fi.kotoisa.identity.application.AuditWatch;
import fi.kotoisa.identity.application.AuditWatch.Look;
import fi.kotoisa.identity.application.Denials;
import fi.kotoisa.identity.application.Denials.Denied;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Behind {@code staff/audit.xhtml}: searching the audit log, whether it is whole, and who was often denied. The search form only asks: everything stands in the address. */
@Named
@RequestScoped
public class AuditPage {

    @Inject
    AuditRows rows;

    @Inject
    AuditAsked asked;

    @Inject
    AuditWords words;

    @Inject
    AuditWatch watch;

    @Inject
    Denials denials;

    @Inject
    CurrentLanguage language;

    @Inject
    Clock clock;

    private Optional<List<AuditRow>> found = Optional.empty();
    private Optional<List<Denied>> denied = Optional.empty();
    private Optional<AuditWatch.State> state = Optional.empty();

    /** Somebody with a name like the one that was typed. */
    public record Match(String name, String query) {}

    /** Somebody who was denied, and the search for it. */
    public record Trying(Denied who, String query) {}

    /** Reads what is searched for, so that what is wrong with it stands above the page too. */
    public void open() {
        asked.ready();
    }

    public Map<String, String> getTyped() {
        return asked.typed();
    }

    public boolean isReady() {
        return asked.ready();
    }

    public List<AuditRow> getRows() {
        return found().stream().limit(AuditRows.PAGE).toList();
    }

    /** The query of the newest entries; empty where they are shown. */
    public String getNewest() {
        return asked.after().isPresent() ? asked.query(Map.of()) : "";
    }

    /** The query of the next, older page; empty on the last. */
    public String getOlder() {
        return found().size() > AuditRows.PAGE ? asked.query(Map.of("after", found().get(AuditRows.PAGE - 1).place().toString())) : "";
    }

    /** The same search as a file. */
    public String getFile() {
        return asked.query(Map.of());
    }

    public List<Match> getMatches() {
        return asked.choices().stream().map(person -> new Match(person.name(), asked.query(Map.of("who", person.name(), "person", person.id().toString())))).toList();
    }

    public List<Choice> getDeeds() {
        return words.deeds();
    }

    public List<Choice> getWays() {
        return Stream.of("PAGE", "REST", "SERVER").map(way -> new Choice(way, words.way(way))).toList();
    }

    public List<Trying> getDenied() {
        if (denied.isEmpty()) {
            denied = Optional.of(denials.ofTheWeek());
        }
        LocalDate since = LocalDateTime.ofInstant(clock.instant().minus(Denials.WEEK), TimeKeeper.HELSINKI).toLocalDate();
        return denied.get().stream()
                .map(each -> new Trying(each, asked.query(Map.of("who", each.name(), "person", each.person().toString(), "outcome", "denied", "from", since.toString(), "to", "", "record", "", "deed", "", "way", ""))))
                .toList();
    }

    public boolean isWhole() {
        return state().last().filter(look -> look.damage().isPresent()).isEmpty();
    }

    /** When the log was last looked at, how far, and what was found; in words. */
    public String getChainWords() {
        return state().last().map(this::told).orElseGet(() -> words.own().get("staff.audit.chain.not-yet"));
    }

    private String told(Look look) {
        String at = DateWords.in(language.language()).dateWithYear(look.at()) + " " + DateWords.in(language.language()).time(look.at());
        String found = look.damage().map(damage -> words.own().say(damage.kind().key(), damage.number()))
                .orElseGet(() -> words.own().say(look.wholeLog() ? "staff.audit.chain.whole" : "staff.audit.chain.since", look.upTo()));
        return words.own().say("staff.audit.chain.looked", at) + " " + found;
    }

    /** How far the look has come that goes on; empty where none does. */
    public String getGoingOn() {
        return state().now().map(look -> words.own().say("staff.audit.chain.goes-on", look.upTo())).orElse("");
    }

    /** Has the whole log looked at. @return the same page by a new request */
    public String lookNow() {
        watch.lookNow();
        return "/identity/staff/audit?faces-redirect=true";
    }

    public String deed(AuditRow row) {
        return words.deed(row.action());
    }

    public String outcome(AuditRow row) {
        return words.outcome(row.outcome());
    }

    public String way(AuditRow row) {
        return words.way(row.channel());
    }

    /** Why, where somebody said why. */
    public String why(AuditRow row) {
        return row.purpose().map(code -> words.purpose(code, language.language())).orElse("");
    }

    /** What was searched for, for the printed copy. */
    public String getSearchWords() {
        Map<String, String> typed = asked.typed();
        return Stream.of(typed.get("who"), typed.get("deed").isEmpty() ? "" : words.deed(typed.get("deed")), outcomeWords(typed.get("outcome")), typed.get("way").isEmpty() ? "" : words.way(typed.get("way")),
                        typed.get("from"), typed.get("to"), typed.get("record"))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElseGet(() -> words.own().get("staff.audit.any"));
    }

    private String outcomeWords(String outcome) {
        return switch (outcome) {
            case "done" -> words.own().get("staff.audit.outcome.done");
            case "denied" -> words.own().get("staff.audit.outcome.denied");
            default -> "";
        };
    }

    /** For the printed copy. */
    public LocalDateTime getPrintedAt() {
        return LocalDateTime.ofInstant(clock.instant(), TimeKeeper.HELSINKI);
    }

    private AuditWatch.State state() {
        if (state.isEmpty()) {
            state = Optional.of(watch.state());
        }
        return state.get();
    }

    private List<AuditRow> found() {
        if (found.isEmpty()) {
            found = Optional.of(asked.ready() ? rows.page(asked.search(), asked.after()) : List.of());
        }
        return found.get();
    }
}
