package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.home.DataHome;
import dev.sluice.home.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files through which the agent is trusted: who can open them, and what happens when somebody tampers with them. */
class TokenFileTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
    }

    @Test
    void writesNothingThatOthersCanOpen() throws IOException {
        AgentUnderTest.start(data).close();

        assertThat(rights(data)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
                    .contains("token", "ledger.key");
        }
        assertThat(rights(data.resolve("token"))).isEqualTo("rw-------");
        assertThat(rights(data.resolve("ledger.key"))).isEqualTo("rw-------");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "., rwxr-xr-x",
        "., rwx--x---",
        "., rwx-----x",
        "token, rw-r-----",
        "token, rw----r--",
        "token, rw--w----",
        "ledger.key, rw----r--"
    })
    void refusesToStartWhenOthersCanOpenIt(String file, String rights) throws IOException {
        AgentUnderTest.start(data).close();
        Files.setPosixFilePermissions(data.resolve(file).normalize(), PosixFilePermissions.fromString(rights));

        assertThatThrownBy(() -> AgentUnderTest.start(data))
                .isInstanceOf(DataHome.TooOpen.class)
                .hasMessageContaining("chmod");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "ledger.key"})
    void followsNoLinkThatSomebodyLaid(String file) throws IOException {
        AgentUnderTest.start(data).close();
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "f".repeat(64));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-------"));
        Files.delete(data.resolve(file));
        Files.createSymbolicLink(data.resolve(file), elsewhere);

        assertThatThrownBy(() -> AgentUnderTest.start(data)).isInstanceOf(IOException.class);
    }

    /** A link that points nowhere does not look as if it existed; writing through it would make the file it names. */
    @ParameterizedTest
    @ValueSource(strings = {"token", "token.new", "port", "port.new", "ledger.key", "ledger.key.new"})
    void writesThroughNoLinkThatSomebodyLaid(String file) throws IOException {
        Path victim = folder.resolve("victim");
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createSymbolicLink(data.resolve(file), victim);

        AgentUnderTest.start(data).close();

        assertThat(victim).doesNotExist();
        assertThat(data.resolve("token")).isRegularFile();
        assertThat(Files.isSymbolicLink(data.resolve("token"))).isFalse();
    }

    @Test
    void refusesAFolderThatIsALink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(data, real);

        assertThatThrownBy(() -> AgentUnderTest.start(data)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest(name = "a token of \"{0}\"")
    @ValueSource(strings = {"", "short", "spaces in it spaces in it spaces in it", "körperkörperkörperkörperkörper!"})
    void refusesADamagedTokenAndSaysTheCure(String text) throws IOException {
        AgentUnderTest.start(data).close();
        Files.writeString(data.resolve("token"), text);

        assertThatThrownBy(() -> AgentUnderTest.start(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it and start the agent again")
                .hasMessageNotContaining(text.isEmpty() ? "\u0000" : text);
    }

    /** Deleting the token and starting again is how it is changed. */
    @Test
    void drawsANewTokenForEachDirectoryAndAfterDeletion() throws IOException {
        DataHome home = new DataHome(data);
        Token first = home.token();
        Files.delete(home.tokenFile());
        Token second = home.token();

        assertThat(first.text()).hasSize(64).isNotEqualTo(second.text());
        assertThat(first.isSameAs(second.text())).isFalse();
        assertThat(first.isSameAs(first.text())).isTrue();
        assertThat(first).hasToString("Token");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
