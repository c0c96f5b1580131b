package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policy.Level;
import dev.sluice.policy.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsEveryKindOfValue() {
        TreeReader reader = read("id: a\nlevel: regulated\nwords: [x, 身分證]\nmore: {n: 3, on: true, day: 2026-11-23}\n");
        assertThat(reader.text("id")).isEqualTo("a");
        assertThat(reader.oneOf("level", Level.class, Level.PUBLIC)).isEqualTo(Level.REGULATED);
        assertThat(reader.texts("words")).containsExactly("x", "身分證");
        TreeReader more = reader.child("more");
        assertThat(more.integer("n", 0)).isEqualTo(3);
        assertThat(more.flag("on", false)).isTrue();
        assertThat(more.date("day")).hasToString("2026-11-23");
        reader.refuseOtherKeys();
        more.refuseOtherKeys();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'level: secret',         1, level, not one of the known words
            'a: 1\nlevel: [x]',      2, level, not a single value
            '',                      0, '',    the file is empty
            'id: x\nid: y',          2, id,    the key stands twice
            'a: [1, 2',              1, '',    not valid YAML
            '[a, b]',                1, '',    not a map
            """)
    void saysWhatIsWrongAndWhere(String yaml, int line, String path, String what) {
        Tree tree = YamlTree.read("f.yaml", yaml.replace("\\n", "\n"), problems::add);
        if (tree != null) {
            TreeReader.of("f.yaml", tree, problems::add).oneOf("level", Level.class, Level.PUBLIC);
        }
        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.path()).isEqualTo(path);
        assertThat(problem.what()).startsWith(what);
    }

    @Test
    void refusesAnUnknownKeyByName() {
        TreeReader reader = read("id: a\nlevle: internal\n");
        reader.text("id");
        reader.refuseOtherKeys();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("levle");
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @Test
    void stopsAtAliasesThatMultiply() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 24; i++) {
            String previous = "*a" + (i - 1);
            yaml.append("a").append(i).append(": &a").append(i).append(" [");
            yaml.append(String.join(", ", java.util.Collections.nCopies(2, previous)))
                    .append("]\n");
        }
        assertThat(YamlTree.read("f.yaml", yaml.toString(), problems::add)).isNull();
        assertThat(problems).singleElement().extracting(Problem::what).isEqualTo("nested too deep or too large");
    }

    @Test
    void comesBackFromJsonAsItWas() throws IOException {
        Tree tree = YamlTree.read("f.yaml", "a: [1, 0.5, true, null, 'x \"y\"']\nb: {c: 身}\n", problems::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonTree.write(tree, out);
        assertThat(out).hasToString("{\"a\":[1,0.5,true,null,\"x \\\"y\\\"\"],\"b\":{\"c\":\"身\"}}");
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        JsonTree.write(JsonTree.read(new ByteArrayInputStream(out.toByteArray())), again);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    }

    private TreeReader read(String yaml) {
        return TreeReader.of("f.yaml", YamlTree.read("f.yaml", yaml, problems::add), problems::add);
    }
}
