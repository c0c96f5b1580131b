package dev.sluice.bundle;

import dev.sluice.policy.LineClass;
import dev.sluice.policy.Problem;
import dev.sluice.policy.ProductLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code policies/services/}: a folder for each vendor, a file for each product line, shared facts beside them. */
public final class ServiceReader {
    private static final String SHARED = "vendor.yaml";

    private final Consumer<Problem> problems;
    private final Map<String, Vendor> vendors = new HashMap<>();

    private ServiceReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Reads all product lines.
     *
     * @param files documents by path below {@code services/}, such as {@code openai/chatgpt-free.yaml}
     * @return in order of their ids; lines with problems are included as far as they could be read
     */
    public static List<ProductLine> read(Map<String, Tree> files, Consumer<Problem> problems) {
        ServiceReader reader = new ServiceReader(problems);
        List<ProductLine> lines = new ArrayList<>();
        new TreeMap<>(files).forEach((path, tree) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                problems.accept(new Problem(
                        path, 0, "", "not in a vendor's folder", "move it to services/<vendor>/<line>.yaml"));
            } else if (!path.endsWith("/" + SHARED)) {
                lines.add(reader.line(path, tree, reader.vendor(path.substring(0, slash), files)));
            }
        });
        return List.copyOf(lines);
    }

    private Vendor vendor(String folder, Map<String, Tree> files) {
        return vendors.computeIfAbsent(folder, name -> {
            String path = name + "/" + SHARED;
            Tree tree = files.get(path);
            if (tree == null) {
                problems.accept(new Problem(
                        path, 0, "", "missing", "add it with 'vendor:' and what the vendor's lines have in common"));
                return Vendor.NONE;
            }
            return Vendor.read(TreeReader.of(path, tree, problems));
        });
    }

    private ProductLine line(String path, Tree tree, Vendor vendor) {
        TreeReader in = TreeReader.of(path, tree, problems);
        LineReader reader = new LineReader(in, vendor);
        ProductLine line = new ProductLine(
                path.substring(0, path.length() - ".yaml".length()),
                vendor.name(),
                in.text("name"),
                in.texts("aliases"),
                lineClass(in),
                in.oneOf("life-cycle", ProductLine.LifeCycle.class, ProductLine.LifeCycle.ACTIVE),
                in.texts("hosts"),
                reader.answers(),
                reader.modifiers(),
                RecognitionReader.read(in),
                reader.links());
        in.refuseOtherKeys();
        return line;
    }

    private static LineClass lineClass(TreeReader in) {
        if (!in.has("class")) {
            in.report("class", "missing", "add 'class: personal', commercial, government or unknown");
        }
        return in.oneOf("class", LineClass.class, LineClass.UNKNOWN);
    }

    /** Entries of a map of texts, empty when absent. */
    static Map<String, String> texts(@Nullable TreeReader map) {
        Map<String, String> texts = new TreeMap<>();
        if (map != null) {
            map.keys().forEach(key -> texts.put(key, map.text(key)));
        }
        return texts;
    }
}
