package dev.sluice.bundle;

import org.jspecify.annotations.Nullable;

/** Finds the line on which a value stands in a document. */
public final class TreePath {
    private TreePath() {}

    /**
     * The line of a path such as {@code matrix.personal.regulated} or {@code findings[0].detectors}.
     *
     * @return 0 when it is not there
     */
    public static int line(@Nullable Tree document, String path) {
        Tree found = find(document, path);
        return found == null ? 0 : found.line();
    }

    /** The line of a path, or of the nearest thing around it. */
    public static int nearestLine(@Nullable Tree document, String path) {
        for (String part = path; !part.isEmpty(); part = parent(part)) {
            int line = line(document, part);
            if (line > 0) {
                return line;
            }
        }
        return 0;
    }

    /** The line of the item of a list that has this id, 0 when there is none. */
    public static int lineOfItem(@Nullable Tree document, String list, String id) {
        if (find(document, list) instanceof Tree.Items items) {
            for (Tree item : items.items()) {
                if (find(item, "id") instanceof Tree.Scalar scalar
                        && scalar.value().equals(id)) {
                    return item.line();
                }
            }
        }
        return 0;
    }

    private static @Nullable Tree find(@Nullable Tree tree, String path) {
        if (tree == null || path.isEmpty()) {
            return tree;
        }
        if (path.startsWith("[")) {
            int close = path.indexOf(']');
            int index = Integer.parseInt(path.substring(1, close));
            boolean there =
                    tree instanceof Tree.Items items && index < items.items().size();
            return there ? find(((Tree.Items) tree).items().get(index), rest(path, close + 1)) : null;
        }
        if (!(tree instanceof Tree.Entries map)) {
            return null;
        }
        int end = end(path);
        return find(map.entries().get(path.substring(0, end)), rest(path, end));
    }

    private static String rest(String path, int from) {
        return path.startsWith(".", from) ? path.substring(from + 1) : path.substring(from);
    }

    private static int end(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '.' || path.charAt(i) == '[') {
                return i;
            }
        }
        return path.length();
    }

    private static String parent(String path) {
        int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }
}
