package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read without the whole command line, and what is left to it. */
class PlainRunTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "whole", textBlock = """
            run                                               , 18765 false false false null
            run --port 0 --no-host                            , 0 false false true null
            run --or-any-port --browser --data-dir /tmp/x     , 18765 true true false /tmp/x
            run --help                                        , whole
            run -h                                            , whole
            run --port                                        , whole
            run --port many                                   , whole
            run --port=0                                      , whole
            run --data-dir --no-host                          , whole
            run --nonsense x                                  , whole
            run extra                                         , whole
            --port 0 run                                      , whole
            scan                                              , whole
            """)
    void readsWhatIsPlain(String words, String wishes) {
        Run.Wishes read = PlainRun.read(words.split(" "));

        assertThat(read == null ? null : told(read)).isEqualTo(wishes);
    }

    @ParameterizedTest
    @CsvSource({"run --nonsense x, Unknown option", "run --port many, Invalid value", "run --port, --port"})
    void leavesMistakesToTheWholeCommandLine(String words, String complaint, @TempDir Path home) {
        AgentUnderTest.Printed printed = AgentUnderTest.run(home, new byte[0], words.split(" "));

        assertThat(printed.code()).isEqualTo(2);
        assertThat(printed.err()).contains(complaint);
    }

    private static String told(Run.Wishes run) {
        return run.port() + " " + run.orAnyPort() + " " + run.browser() + " " + run.noHost() + " " + run.dataDir();
    }
}
