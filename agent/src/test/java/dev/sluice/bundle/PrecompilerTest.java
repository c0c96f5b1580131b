package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecompilerTest {
    private static final String RULE = """
            id: money
            level: confidential
            why: what a named person earns
            when:
              - {types: [PERSON]}
            """;

    @TempDir
    private Path folder;

    private Path policies;
    private Path compiled;

    @BeforeEach
    void writesPolicies() throws IOException {
        policies = folder.resolve("policies");
        compiled = folder.resolve("compiled");
        for (String kind : new String[] {"detectors", "levels", "services", "sites", "organisation"}) {
            Files.createDirectories(policies.resolve(kind));
        }
        Files.writeString(policies.resolve("levels/money.yaml"), RULE);
    }

    @Test
    void leavesWhatWasCompiledAloneWhenAFileIsBroken() throws IOException {
        compile();
        String before = Files.readString(compiled.resolve("levels.json"));
        Path broken = policies.resolve("levels/broken.yaml");
        Files.writeString(broken, "id: broken\n");
        assertThatThrownBy(this::compile)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(broken.toString());
        assertThat(compiled.resolve("levels.json")).hasContent(before);
        Files.delete(broken);
        compile();
        assertThat(compiled.resolve("levels.json")).hasContent(before);
    }

    @Test
    void compilesAgainWhenAFileIsGone() throws IOException {
        compile();
        Files.delete(policies.resolve("levels/money.yaml"));
        compile();
        assertThat(compiled.resolve("levels.json")).content().doesNotContain("money");
    }

    private void compile() throws IOException {
        Precompiler.main(new String[] {
            policies.toString(), compiled.toString(), folder.resolve("stamp").toString()
        });
    }
}
