package dev.sluice.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table of settings in the documentation: setting, type, default, example. */
final class SettingsTable {
    static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What one line says. */
    record Row(String type, String usual, String example) {
        String exampleValue() {
            return code(example);
        }
    }

    private SettingsTable() {}

    /** The rows of the table under the line that begins so, by setting. */
    static Map<String, Row> read(String document, String head) throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(ROOT.resolve(document));
        int at = 0;
        while (!lines.get(at).startsWith(head)) {
            at++;
        }
        for (String line : lines.subList(at + 2, lines.size())) {
            if (!line.startsWith("|")) {
                break;
            }
            List<String> cells =
                    Stream.of(line.split(" \\| ")).map(String::strip).toList();
            rows.put(code(cells.get(0)), new Row(cells.get(1), cells.get(2), cells.get(3)));
        }
        return rows;
    }

    private static String code(String cell) {
        Matcher code = CODE.matcher(cell);
        if (!code.find()) {
            throw new AssertionError("nothing in code marks: " + cell);
        }
        return code.group(1);
    }
}
