package fi.kotoisa.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fi.kotoisa.platform.KotoisaModule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The compiled modules under one root package: the real ones under {@code fi.kotoisa}, or the planted ones.
 *
 * @param base the package whose sub-packages are the modules
 */
record Classes(String base, JavaClasses all) {

    static Classes real() {
        ImportOption shipped = location -> !location.contains("/test-classes/");
        return new Classes("fi.kotoisa", new ClassFileImporter().withImportOption(shipped).importPackages("fi.kotoisa"));
    }

    static Classes planted() {
        String base = "fi.kotoisa.architecture.planted";
        return new Classes(base, new ClassFileImporter().importPackages(base));
    }

    /** The modules that have a title page. */
    Set<String> modules() {
        return all.getPackage(base).getSubpackages().stream()
                .filter(each -> each.isAnnotatedWith(KotoisaModule.class))
                .map(JavaPackage::getRelativeName)
                .collect(Collectors.toUnmodifiableSet());
    }

    KotoisaModule titlePage(String module) {
        return all.getPackage(base + "." + module).getAnnotationOfType(KotoisaModule.class);
    }

    /** The module that a class belongs to; nothing for a class from outside. */
    Optional<String> moduleOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return Optional.empty();
        }
        return Optional.of(name.substring(base.length() + 1).split("\\.", 2)[0]).filter(modules()::contains);
    }

    boolean published(JavaClass type) {
        return moduleOf(type).filter(module -> type.getPackageName().equals(base + "." + module)).isPresent();
    }

    /** A package pattern below every module, such as {@code domain..}. */
    String room(String name) {
        return base + ".*." + name + "..";
    }

    /** A rule on classes in the form that {@link Rule} proves. */
    static Rule<Classes> rule(String says, Class<?> planted, Function<Classes, ArchRule> rule) {
        return new Rule<>(says, house -> broken(house, rule), planted.getSimpleName());
    }

    private static List<String> broken(Classes house, Function<Classes, ArchRule> rule) {
        return rule.apply(house).evaluate(house.all).getFailureReport().getDetails();
    }
}
