package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.app.AgentUnderTest.Printed;
import dev.sluice.ledger.Event.Outcome;
import dev.sluice.ledger.Events;
import dev.sluice.ledger.Ledger;
import dev.sluice.policy.Level;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can go wrong with {@code sluice report}, what is told, and that nothing is lost. */
class ReportCommandTest {
    @TempDir
    Path home;

    private Printed report(String... arguments) {
        List<String> all = new ArrayList<>(List.of("report", "--data-dir", home.toString()));
        all.addAll(List.of(arguments));
        return AgentUnderTest.run(home, new byte[0], all.toArray(new String[0]));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            --from 2026-02-30                             | --from is not a day of the calendar; write it such as 2026-11-23 | no such day
            --to 23.11.2026                               | --to is not a day of the calendar                                | another way to write it
            --to tomorrow                                 | --to is not a day                                                | a word
            --from 0001-01-01                             | --from must lie between 2000-01-01 and 2099-12-31                | long ago
            --to +999999999-12-31                         | --to must lie between                                            | far ahead
            --from 2026-02-01 --to 2026-01-01             | --from 2026-02-01 lies after to 2026-01-01                       | backwards
            --from 2099-01-01                             | lies after to                                                    | begins after today
            --from 2001-01-01 --to 2020-01-01             | is too long: ask for less than ten years                         | very long
            --format xml                                  | '--format': expected one of [html, json, csv]                    | no such format
            --level secret                                | --level must be public, internal, confidential or regulated      | no such level
            --service nobody                              | --service is no known vendor or product line                     | no such vendor
            --service openai/none                         | --service is no known vendor or product line                     | no such line
            --service openai/                             | --service is no known vendor or product line                     | half a line
            --min-group 0                                 | --min-group must be 1 or more                                    | too small a group
            --min-group few                               | '--min-group': 'few' is not an int                               | no number
            --purge --from 2026-01-01                     | --purge removes whole days from the beginning                    | purge has no first day
            --purge --service openai                      | --purge removes whole days from the beginning                    | purge takes all services
            --purge --to 2026-13-01                       | --to is not a day of the calendar                                | no such month
            --out no/such/folder/x.html                   | cannot be written: there is no folder                            | no folder
            --out .                                       | is a folder: name a file in it                                   | a folder
            --out pom.xml/report.html                     | there is no folder                                               | a file as a folder
            --out /dev/full                               | --out /dev/full could not be written: is the disk full?          | nothing fits
            """)
    void saysWhatIsWrongAndWhere(String arguments, String told, String why) {
        Printed printed = report(arguments.split(" "));

        assertThat(printed.code()).as(why).isEqualTo(Command.ERROR);
        assertThat(printed.err()).contains(told).doesNotContain("java.", "Exception");
        assertThat(printed.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"html, </html>", "json, totals", "csv, tokens_message"})
    void writesAFileWholeOrNotAtAll(String format, String end) throws IOException {
        Path out = Files.writeString(home.resolve("report"), "before");
        assertThat(report("--format", format, "--level", "secret", "--out", out.toString())
                        .code())
                .isEqualTo(2);
        assertThat(out).hasContent("before");
        assertThat(report("--format", format, "--out", out.toString()).code()).isZero();
        assertThat(Files.readString(out)).contains(end);
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.contains(".new"));
        }
    }

    private Path ledger(int events) {
        Path file = home.resolve("ledger.db");
        try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
            for (int i = 0; i < events; i++) {
                ledger.append(Events.event(Instant.now(), "openai/chatgpt-free", Outcome.SENT, Level.INTERNAL, 7));
            }
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"0, from the first byte", "4096, behind the first page"})
    void setsADamagedLedgerAsideAndTellsItsName(int from, String why) throws IOException {
        Path file = ledger(40);
        byte[] noise = "no database ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            long size = damaged.length();
            damaged.seek(from);
            damaged.write(noise, 0, (int) (size - from));
        }
        byte[] before = Files.readAllBytes(file);

        Printed first = report("--format", "json");

        assertThat(first.err()).as(why).contains("the ledger was damaged", "ledger.db.damaged-");
        String name = first.err().replaceAll("(?s).*set aside as (\\S+).*", "$1");
        assertThat(Path.of(name)).hasBinaryContent(before);
        Printed second = report("--format", "json");
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("\"events\" : 0");
    }

    @Test
    void leavesALedgerOfANewerAgentAlone() throws SQLException, IOException {
        Path file = ledger(1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file);

        for (String[] arguments : List.of(new String[0], new String[] {"--purge"})) {
            Printed printed = report(arguments);
            assertThat(printed.code()).isEqualTo(2);
            assertThat(printed.err()).contains("newer agent", "update the agent");
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void filtersByServiceAndLevel() {
        ledger(3);
        assertThat(report("--format", "json", "--service", "openai").out()).contains("\"events\" : 3");
        assertThat(report("--format", "json", "--service", "anthropic").out()).contains("\"events\" : 0");
        assertThat(report("--format", "json", "--level", "CONFIDENTIAL").out()).contains("\"events\" : 0");
        assertThat(report("--format", "csv", "--level", "confidential").out().lines())
                .hasSize(1);
        assertThat(report("--format", "csv", "--service", "openai/chatgpt-free")
                        .out()
                        .lines())
                .hasSize(4);
    }
}
