package dev.sluice.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Ed25519;
import dev.sluice.bundle.SignedBundle;
import dev.sluice.health.Check;
import dev.sluice.health.Check.Result;
import dev.sluice.update.Trouble;
import dev.sluice.wire.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the doctor says of the bundle, for every state of the files it is read from. */
class BundleCheckTest {
    private static final KeyPair KEYS = Ed25519.newKeys();

    @TempDir
    Path folder;

    private Path machine;
    private Path data;

    @BeforeEach
    void makeFolders() throws IOException {
        machine = Files.createDirectories(folder.resolve("Sluice"));
        data = Files.createDirectories(folder.resolve("data"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -                              | -   | -    | -                  | ok      | none is used
            http://policy.example/b.json   | our | -    | -                  | fault   | its address is neither https nor a file
            https://policy.example/b.json  | -   | -    | -                  | fault   | there is no key to check it against
            https://policy.example/b.json  | our | -    | -                  | fault   | none is in force, so the strict policy is; the agent has not looked for one yet
            https://policy.example/b.json  | our | -    | SAME               | fault   | what was fetched is gone
            https://policy.example/b.json  | our | -    | NOT_TRUSTED        | fault   | none is in force, so the strict policy is: the server's certificate is not trusted
            https://policy.example/b.json  | our | PT1H | -                  | warning | the agent has not looked for a newer one yet
            https://policy.example/b.json  | our | PT1H | SAME               | ok      | last looked
            https://policy.example/b.json  | our | PT1H | UNREACHABLE        | ok      | the server cannot be reached
            https://policy.example/b.json  | our | PT1H | UNREACHABLE LONG   | warning | nothing since
            https://policy.example/b.json  | our | PT1H | EXPIRED            | warning | what is published was refused: the bundle has expired
            -                              | our | PT1H | -                  | ok      | 5 in force, valid until
            -                              | our | PT0S | -                  | fault   | it has expired and stays in force
            -                              | bad | PT1H | -                  | fault   | the one on this machine is not accepted
            """)
    void tellsTheStateAndTheCure(String address, String key, String valid, String look, String severity, String what)
            throws IOException {
        if (!address.equals("-")) {
            Files.writeString(machine.resolve("machine.yaml"), "bundle: " + address + "\n");
        }
        if (!key.equals("-")) {
            KeyPair pair = key.equals("our") ? KEYS : Ed25519.newKeys();
            Files.writeString(machine.resolve("bundle.pub"), Ed25519.pem(pair.getPublic()));
        }
        if (!valid.equals("-")) {
            Files.writeString(machine.resolve("bundle.json"), bundle(Duration.parse(valid)));
        }
        if (!look.equals("-")) {
            note(look.split(" "));
        }
        Result said = bundle();
        assertThat(Words.of(said.severity())).as(said.what()).isEqualTo(severity);
        assertThat(said.what()).contains(what);
        assertThat(said.cure().isEmpty()).isEqualTo(severity.equals("ok"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryTroubleWithACureOfItsOwn(Trouble trouble) throws IOException {
        Files.writeString(machine.resolve("machine.yaml"), "bundle: https://policy.example/b.json\n");
        Files.writeString(machine.resolve("bundle.pub"), Ed25519.pem(KEYS.getPublic()));
        note(trouble.name());
        Result said = bundle();
        assertThat(said.what()).endsWith(trouble.text());
        assertThat(said.cure()).isEqualTo(trouble.cure()).isNotBlank();
    }

    @Test
    void namesTheCounterInForce() throws IOException {
        Files.writeString(machine.resolve("bundle.pub"), Ed25519.pem(KEYS.getPublic()));
        Files.writeString(machine.resolve("bundle.json"), bundle(Duration.ofHours(1)));
        assertThat(bundle().what()).startsWith("5 in force");
    }

    /** As the agent leaves it: the outcome alone, or one of the two bad ones with its trouble. */
    private void note(String... look) throws IOException {
        Instant now = Instant.now();
        Instant answered = look.length > 1 ? now.minus(Duration.ofHours(2)) : now;
        boolean refused = look[0].equals("EXPIRED");
        String outcome = look[0].equals("SAME") ? "SAME" : (refused ? "REFUSED " : "UNREACHABLE ");
        String when = now + " " + outcome.strip() + " " + answered;
        Files.writeString(data.resolve("bundle-fetch"), look[0].equals("SAME") ? when : when + " " + look[0]);
    }

    private Result bundle() {
        Map<String, String> properties = Map.of("user.home", folder.toString(), "os.name", "Windows");
        Surroundings surroundings = new Surroundings(Map.of("ProgramData", folder.toString()), properties::get);
        return new Wiring.Maker(surroundings)
                .make(data).checks().stream()
                        .filter(check -> check.code().equals("bundle"))
                        .map(Check::run)
                        .findFirst()
                        .orElseThrow()
                        .result();
    }

    private static String bundle(Duration valid) {
        Instant now = Instant.now();
        Map<String, String> files = Map.of("policy.yaml", "name: ours\nversion: '5'\n");
        return new SignedBundle(5, now, now.plus(valid), 100, files).sign(KEYS.getPrivate());
    }
}
