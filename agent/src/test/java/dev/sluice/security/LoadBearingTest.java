package dev.sluice.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sluice.home.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Choices that look wrong and are not ({@code docs/load-bearing.md}), where no other test would notice. */
class LoadBearingTest {
    private static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sluice");

    @Test
    void comparesTheTokenInConstantTime() {
        assertThat(CLASSES.get(Token.class).getMethod("isSameAs", String.class).getMethodCallsFromSelf())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(MessageDigest.class)
                        && call.getName().equals("isEqual"))
                .noneMatch(call -> call.getName().equals("equals"));
    }

    @Test
    void logsNowhere() {
        assertThat(LoggerFactory.getILoggerFactory().getClass().getName())
                .isEqualTo("org.slf4j.helpers.NOPLoggerFactory");
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.commons.logging..")
                .check(CLASSES);
    }

    /** Two places speak to the agent itself on loopback; policy is fetched and counts are sent where an administrator says. */
    @Test
    void hasNoClientButForItselfAndWhatAnAdministratorNamed() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.sluice.home.RunningAgent")
                .and()
                .doNotHaveFullyQualifiedName("dev.sluice.home.Trust")
                .and()
                .doNotHaveFullyQualifiedName("dev.sluice.app.Rehearsal")
                .and()
                .doNotHaveFullyQualifiedName("dev.sluice.update.Download")
                .and()
                .doNotHaveFullyQualifiedName("dev.sluice.telemetry.HttpDelivery")
                .and()
                .doNotHaveFullyQualifiedName("dev.sluice.telemetry.SyslogDelivery")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|.*URLConnection|Socket|DatagramSocket)|javax\\.net\\..*")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .check(CLASSES);
    }

    /** A page about tests that are not there is worth nothing. */
    @Test
    void namesNoTestThatIsNotThere() throws IOException {
        String there = Stream.concat(names(ROOT.resolve("agent/src/test")), names(ROOT.resolve("extension")))
                .collect(Collectors.joining(" "));
        TreeSet<String> missing = new TreeSet<>();
        for (String page : new String[] {"docs/security.md", "docs/load-bearing.md"}) {
            Pattern.compile("`(\\w+Test|[\\w-]+\\.(mjs|test\\.ts))\\b")
                    .matcher(Files.readString(ROOT.resolve(page)))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .filter(name -> !there.contains(name))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths
                    .filter(path -> !path.toString().contains("node_modules"))
                    .map(path -> path.getFileName().toString())
                    .toList()
                    .stream();
        }
    }
}
