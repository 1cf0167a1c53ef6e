package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.application.register.SharedWorkers.Apart;
import fi.kotoisa.identity.application.register.SharedWorkers.Outcome;
import fi.kotoisa.identity.application.register.SharedWorkers.Shared;
import fi.kotoisa.identity.application.register.SharedWorkers.Side;
import fi.kotoisa.identity.application.register.SharedWorkers;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Behind {@code staff/person-apart.xhtml}: who still works with both of two who live apart, and who follows on one side. */
@Named
@RequestScoped
public class ApartPage {

    @Inject
    SharedWorkers shared;

    @Inject
    PersonFiles files;

    @Inject
    RegisterTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private List<Apart> apart = List.of();
    private List<Line> lines = List.of();

    /**
     * Somebody who works with both, and one of the sides.
     *
     * @param key stands for it in the form
     * @param other the side that the worker stays with
     */
    public record Line(String key, PersonId between, Shared worker, Side side, Side other) {}

    @PostConstruct
    void load() {
        apart = shared.of(texts.person());
        List<Line> all = new ArrayList<>();
        for (Apart two : apart) {
            for (Shared worker : two.workers()) {
                all.add(new Line("w" + all.size(), two.other(), worker, worker.here(), worker.there()));
                all.add(new Line("w" + all.size(), two.other(), worker, worker.there(), worker.here()));
            }
        }
        lines = all;
    }

    /** The worker works with this side no more; whoever was chosen follows. */
    public String handOver(Line line) {
        Optional<PersonId> next = line.side().successors().stream().map(each -> each.id()).filter(id -> id.toString().equals(typed.get("next-" + line.key()))).findFirst();
        Outcome outcome = shared.handOver(line.side().person(), line.other().person(), line.worker().worker(), next);
        if (outcome == Outcome.DONE) {
            return files.sees(texts.person()) ? "/identity/staff/person-apart?faces-redirect=true&id=" + texts.person() + "&done=handed-over" : "/identity/staff/register?faces-redirect=true";
        }
        errors.at("next-" + line.key(), texts.say(outcome == Outcome.NEEDS_SUCCESSOR ? "staff.apart.error.successor" : "staff.apart.error.worker"));
        return "";
    }

    public PersonId getPerson() {
        return texts.person();
    }

    public List<Apart> getApart() {
        return apart;
    }

    /** The two lines of each worker of these two. */
    public List<Line> lines(Apart of, Shared worker) {
        return lines.stream().filter(line -> line.between().equals(of.other()) && line.worker().equals(worker)).toList();
    }

    public List<Choice> next(Line of) {
        return of.side().successors().stream().map(each -> new Choice(each.id().toString(), each.name())).toList();
    }

    /** What the worker does for one of the two, in words. */
    public String tasks(Side of) {
        return of.tasks().stream().map(task -> texts.say("staff.register.task." + task.key())).collect(Collectors.joining(", "));
    }

    public String deciders(Apart of) {
        return String.join(", ", of.deciders());
    }

    /** What was just done, in words. */
    public String getDone() {
        return switch (texts.text("done")) {
            case "separated" -> texts.say("staff.family.done.separated");
            case "handed-over" -> texts.say("staff.apart.done");
            default -> "";
        };
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
