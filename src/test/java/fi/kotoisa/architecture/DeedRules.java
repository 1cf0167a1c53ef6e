package fi.kotoisa.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import fi.kotoisa.architecture.planted.birds.application.TellsNobody;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import java.util.List;
import java.util.Optional;

/** What is written into the audit log is told in words to whoever reads it. */
final class DeedRules {

    static final List<Rule<Classes>> ALL = List.of(new Rule<>("what the audit log tells of has words", DeedRules::speechless, TellsNobody.class.getSimpleName()));

    private DeedRules() {}

    private static List<String> speechless(Classes house) {
        return house.all().stream()
                .filter(type -> !type.isInterface())
                .flatMap(type -> type.getMethods().stream())
                .filter(DeedRules::leavesARow)
                .filter(method -> !hasWords(house, method))
                .map(method -> "no text " + key(method) + " for " + method.getFullName())
                .sorted()
                .toList();
    }

    private static boolean leavesARow(JavaMethod method) {
        Optional<Allowed> own = method.tryGetAnnotationOfType(Allowed.class);
        boolean open = method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.STATIC);
        Optional<Allowed> needed = own.isPresent() || !open ? own : method.getOwner().tryGetAnnotationOfType(Allowed.class);
        return needed.filter(allowed -> allowed.trace() != Trace.NONE).isPresent();
    }

    private static boolean hasWords(Classes house, JavaMethod method) {
        return house.moduleOf(method.getOwner()).flatMap(module -> Texts.of(module, Language.FI)).filter(texts -> texts.containsKey(key(method))).isPresent();
    }

    private static String key(JavaMethod method) {
        return "staff.deed." + method.getOwner().getSimpleName() + "." + method.getName();
    }
}
