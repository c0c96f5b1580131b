package dev.sluice;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sluice.text.Sensitive;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the arrows between packages pointing down, and third parties in one place each. */
class DependencyTest {
    private static final String ROOT = "dev.sluice.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sluice");

    /** What each package may import; {@code app} may import everything. */
    private static final String ARROWS = """
            text     ->
            policy   ->
            home     -> text
            bundle   -> policy
            update   -> bundle policy home
            approve  -> policy decide bundle
            tokens   -> text
            detect   -> text policy
            redact   -> text policy detect
            tier     -> policy
            decide   -> policy detect tier text
            document -> text
            inspect  -> text policy tokens detect redact tier decide
            ledger   -> policy
            outcome  -> text policy tokens detect redact tier decide inspect ledger
            report   -> ledger policy
            explain  -> policy bundle
            telemetry -> ledger policy home
            health   -> policy
            wire     -> text policy tokens detect redact tier decide inspect
            browser  -> home wire text
            http     -> approve text policy tokens detect redact tier decide inspect outcome ledger report health document home wire
            cli      -> text policy tokens detect redact tier decide inspect outcome ledger report health home wire browser bundle approve explain
            """;

    @Test
    void letsPackagesImportOnlyWhatLiesBelow() {
        Map<String, Set<String>> allowed = ARROWS.lines()
                .map(line -> line.split("->", -1))
                .collect(Collectors.toMap(
                        parts -> parts[0].strip(),
                        parts -> Arrays.stream(parts[1].strip().split(" "))
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.toSet())));
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass from : CLASSES) {
            String here = part(from);
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(to -> to.getPackageName().startsWith(ROOT))
                    .map(DependencyTest::part)
                    .filter(there -> !there.equals(here))
                    .filter(there -> !here.equals("app")
                            && !allowed.getOrDefault(here, Set.of()).contains(there))
                    .forEach(there -> found.computeIfAbsent(here + " -> " + there, arrow -> new TreeSet<>())
                            .add(from.getSimpleName()));
        }
        assertThat(found).as("arrows that may not be").isEmpty();
    }

    @Test
    void goesRoundInNoCircle() {
        slices().matching("dev.sluice.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("dev.sluice.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "io.javalin.., dev.sluice.http..",
        "org.eclipse.jetty.., dev.sluice.http..",
        "picocli.., dev.sluice.cli..",
        "java.sql.., dev.sluice.ledger..",
        "com.knuddels.., dev.sluice.tokens..",
        "org.snakeyaml.., dev.sluice.bundle..",
        "com.google.i18n.., dev.sluice.detect..",
        "com.google.re2j.., dev.sluice.detect..",
        "io.opentelemetry.., dev.sluice.telemetry..",
        "org.apache.pdfbox.., dev.sluice.document.."
    })
    void keepsThirdPartiesInOnePlace(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CLASSES);
    }

    /** Java's own expressions take a long time on some texts; what is typed is read by RE2. */
    @Test
    void readsTypedTextByLinearExpressions() {
        noClasses()
                .that()
                .resideInAPackage("dev.sluice.detect..")
                .and()
                .resideOutsideOfPackage("dev.sluice.detect.pattern..")
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.regex.."))
                .orShould()
                .callMethod(String.class, "matches", String.class)
                .check(CLASSES);
    }

    /** A record prints its components; one that can hold typed text must not. */
    @Test
    void marksEveryRecordThatCanHoldTypedText() {
        Set<String> names = Set.of("text", "value", "original", "content", "match", "draft");
        Set<String> unmarked = CLASSES.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> !type.isAssignableTo(Sensitive.class))
                .filter(type -> Set.of(
                                "text", "detect", "redact", "inspect", "outcome", "http", "cli", "document", "tokens")
                        .contains(part(type)))
                .filter(type -> type.getFields().stream().anyMatch(field -> holdsText(field, names)))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
        Set<String> silent = CLASSES.stream()
                .filter(type -> type.isAssignableTo(Sensitive.class) && !type.isInterface())
                .filter(type -> type.getMethods().stream().noneMatch(DependencyTest::isOwnToString))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).as("types that need a toString of their own").isEmpty();
    }

    /** The one a compiler makes for a record is final, and prints all of it. */
    private static boolean isOwnToString(JavaMethod method) {
        boolean made = method.getOwner().isRecord() && method.getModifiers().contains(JavaModifier.FINAL);
        return method.getName().equals("toString")
                && method.getRawParameterTypes().isEmpty()
                && !made;
    }

    private static boolean holdsText(JavaField field, Set<String> names) {
        return names.contains(field.getName()) && field.getRawType().isEquivalentTo(String.class);
    }

    private static String part(JavaClass type) {
        String name = type.getPackageName().substring("dev.sluice".length());
        String below = name.startsWith(".") ? name.substring(1) : name;
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
