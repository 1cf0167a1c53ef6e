package fi.kotoisa.identity.web;

import fi.kotoisa.identity.Grant.How;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.RightsMatrix;
import fi.kotoisa.identity.application.RightsMatrix.RightLine;
import fi.kotoisa.look.Choice;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Behind {@code staff/rights.xhtml}: every role and every right, as the code has them. */
@Named
@RequestScoped
public class RightsPage {

    @Inject
    RightsMatrix matrix;

    @Inject
    PageAsked asked;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    private List<RightLine> lines;

    /** What one role has to do with one right: a mark for the eye and words for everybody; empty for nothing. */
    public record Cell(String role, String mark, String words) {}

    /** A right in words. */
    public record Row(String right, String name, String why, List<Cell> cells) {}

    /** The rights of one module. */
    public record Group(String name, List<Row> rows) {}

    @PostConstruct
    void look() {
        lines = matrix.all();
    }

    /** The roles that are shown: all, or the one that was asked for. */
    public List<Role> getRoles() {
        return asked.one("role", Role.values()).map(List::of).orElseGet(() -> List.of(Role.values()));
    }

    public String roleName(Role role) {
        return asked.say(role.key());
    }

    public List<Group> getGroups() {
        Map<String, List<RightLine>> modules = lines.stream().filter(this::wanted).collect(Collectors.groupingBy(RightLine::module, TreeMap::new, Collectors.toList()));
        return modules.entrySet().stream().map(each -> new Group(moduleName(each.getKey()), each.getValue().stream().map(this::row).toList())).toList();
    }

    private String moduleName(String module) {
        return Texts.of(module, asked.language()).flatMap(texts -> texts.pattern("staff.module")).orElse(module);
    }

    private boolean wanted(RightLine line) {
        return getOnly().isEmpty() || getRoles().stream().anyMatch(line.roles()::containsKey);
    }

    private Row row(RightLine line) {
        return new Row(line.right(), words(line, ""), words(line, ".why"), getRoles().stream().map(role -> cell(role, Optional.ofNullable(line.roles().get(role)))).toList());
    }

    private Cell cell(Role role, Optional<How> how) {
        return new Cell(asked.say(role.key()), how.map(PageAsked::lower).orElse(""), how.map(held -> asked.say("staff.rights.how." + PageAsked.lower(held))).orElse(""));
    }

    private String words(RightLine line, String end) {
        return rightWords(line, end, asked);
    }

    /** The words of a right stand among the texts of its module. */
    static String rightWords(RightLine line, String end, PageAsked asked) {
        String key = "staff.right." + line.right() + end;
        return Texts.of(line.module(), asked.language()).flatMap(texts -> texts.pattern(key)).orElse(line.right());
    }

    public String getOnly() {
        return asked.one("role", Role.values()).map(Enum::name).orElse("");
    }

    public List<Choice> getRoleChoices() {
        return Arrays.stream(Role.values()).map(role -> new Choice(role.name(), asked.say(role.key()))).toList();
    }

    public LocalDateTime getNow() {
        return LocalDateTime.now(clock);
    }

    public String getPrintedBy() {
        return visitor.shownName();
    }
}
