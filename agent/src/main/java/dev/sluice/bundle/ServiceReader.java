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
    private static final String SHARED = "vendor";

    private final String folder;
    private final Consumer<Problem> problems;
    private final Map<String, Vendor> vendors = new HashMap<>();

    private ServiceReader(String folder, Consumer<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reads all product lines.
     *
     * @param folder name of the folder, used in problems
     * @param documents by path below the folder without suffix, such as {@code openai/chatgpt-free}
     * @return in order of their ids; lines with problems are included as far as they could be read
     */
    public static List<ProductLine> read(String folder, Map<String, Tree> documents, Consumer<Problem> problems) {
        ServiceReader reader = new ServiceReader(folder, problems);
        List<ProductLine> lines = new ArrayList<>();
        new TreeMap<>(documents).forEach((path, tree) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                problems.accept(new Problem(
                        reader.file(path), 0, "", "not in a vendor's folder", "move it to <vendor>/<line>.yaml"));
            } else if (!path.endsWith("/" + SHARED)) {
                lines.add(reader.line(path, tree, reader.vendor(path.substring(0, slash), documents)));
            }
        });
        return List.copyOf(lines);
    }

    private Vendor vendor(String name, Map<String, Tree> documents) {
        return vendors.computeIfAbsent(name, vendor -> {
            String path = vendor + "/" + SHARED;
            Tree tree = documents.get(path);
            if (tree == null) {
                problems.accept(new Problem(
                        file(path), 0, "", "missing", "add it with 'vendor:' and what the vendor's lines share"));
                return Vendor.NONE;
            }
            return Vendor.read(TreeReader.of(file(path), tree, problems));
        });
    }

    private String file(String path) {
        return folder + "/" + path + ".yaml";
    }

    private ProductLine line(String id, Tree tree, Vendor vendor) {
        TreeReader in = TreeReader.of(file(id), tree, problems);
        LineReader reader = new LineReader(in, vendor);
        ProductLine line = new ProductLine(
                id,
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
