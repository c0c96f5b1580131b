package dev.sluice.bundle;

import dev.sluice.policy.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one YAML 1.2 document; aliases are expanded, up to a bound that no honest file reaches. */
public final class YamlTree {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_NODES = 2_000_000;

    private final String file;
    private int nodes;

    private YamlTree(String file) {
        this.file = file;
    }

    /**
     * Reads a document.
     *
     * @param file name used in problems
     * @return null when the text is not one YAML document; a problem says why
     */
    public static @Nullable Tree read(String file, String yaml, Consumer<Problem> problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isEmpty()) {
                problems.accept(
                        new Problem(file, 0, "", "the file is empty", "write a YAML document or remove the file"));
                return null;
            }
            return new YamlTree(file).convert(root.get(), "", 0);
        } catch (Rejected e) {
            problems.accept(e.problem);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            problems.accept(new Problem(file, line, "", "not valid YAML: " + e.getProblem(), "correct the line named"));
        } catch (YamlEngineException e) {
            problems.accept(new Problem(file, 0, "", "not valid YAML", "keep one document of plain maps and lists"));
        }
        return null;
    }

    private Tree convert(Node node, String path, int depth) {
        int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw new Rejected(new Problem(file, line, path, "nested too deep or too large", "split the file"));
        }
        if (node instanceof ScalarNode scalar) {
            return new Tree.Scalar(scalar.getValue(), kind(scalar), line);
        }
        if (node instanceof SequenceNode sequence) {
            List<Tree> items = new ArrayList<>(sequence.getValue().size());
            for (Node item : sequence.getValue()) {
                items.add(convert(item, path + "[" + items.size() + "]", depth + 1));
            }
            return new Tree.Items(items, line);
        }
        if (node instanceof MappingNode mapping) {
            return new Tree.Entries(entries(mapping, path, depth), line);
        }
        throw new Rejected(new Problem(file, line, path, "neither value, list nor map", "use plain YAML"));
    }

    private Map<String, Tree> entries(MappingNode mapping, String path, int depth) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().map(Mark::getLine).orElse(-1) + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Rejected(
                        new Problem(file, line, path, "a key that is not a word", "use a plain word as key"));
            }
            String at = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            if (entries.put(key.getValue(), convert(tuple.getValueNode(), at, depth + 1)) != null) {
                throw new Rejected(new Problem(file, line, at, "the key stands twice", "keep one of the two"));
            }
        }
        return entries;
    }

    private static Tree.Kind kind(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return Tree.Kind.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Tree.Kind.BOOLEAN;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Tree.Kind.NUMBER : Tree.Kind.TEXT;
    }

    /** Carries the first problem out of the recursion. */
    private static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        private Rejected(Problem problem) {
            super(problem.what(), null, false, false);
            this.problem = problem;
        }
    }
}
