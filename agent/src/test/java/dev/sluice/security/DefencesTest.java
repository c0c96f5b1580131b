package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists by which {@code sluice defences} takes defences away fit the sources and the page that makes the promise. */
class DefencesTest {
    private static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));

    /**
     * @param row of the page
     * @param before lines that are taken away
     */
    private record Defence(String row, String file, String before) {}

    @Test
    void standOnceInTheFilesThatAreNamed() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Defence defence : defences()) {
            String source = Files.readString(ROOT.resolve(defence.file));
            int first = source.indexOf(defence.before);
            if (first < 0 || source.indexOf(defence.before, first + 1) >= 0) {
                wrong.add(defence.row + ": " + defence.before);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void areThereForEveryRowAndForNoOther() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/security.md"));
        Set<String> tried = defences().stream().map(Defence::row).collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = page.lines()
                .filter(line -> line.startsWith("| ") && !line.matches("\\| (threat|fault) \\|.*"))
                .map(line -> line.substring(2, line.indexOf(" |", 2)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows).isEqualTo(tried);
    }

    private static List<Defence> defences() throws IOException {
        try (Stream<Path> lists = Files.list(ROOT.resolve("tools/defences"))) {
            List<Defence> all = new ArrayList<>();
            for (Path list :
                    lists.filter(file -> file.toString().endsWith(".txt")).toList()) {
                all.addAll(read(Files.readString(list)));
            }
            return all;
        }
    }

    private static List<Defence> read(String list) {
        List<Defence> defences = new ArrayList<>();
        String row = "";
        for (String block : list.split("\n{2,}", -1)) {
            for (String line : after("== ", block)) {
                row = line;
            }
            for (String file : after("@ ", block)) {
                defences.add(new Defence(row, file, String.join("\n", after("- ", block))));
            }
        }
        return defences;
    }

    private static List<String> after(String mark, String block) {
        return block.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }
}
