package dev.sluice.bundle;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A tree that remembers which keys were asked for. */
final class Asked {
    private final Map<String, Set<String>> asked = new LinkedHashMap<>();
    private final Tree tree;

    Asked(Tree tree) {
        this.tree = remembering("", tree);
    }

    Tree tree() {
        return tree;
    }

    Set<String> at(String path) {
        return asked.get(path);
    }

    private Tree remembering(String path, Tree tree) {
        if (!(tree instanceof Tree.Entries map)) {
            return tree;
        }
        Map<String, Tree> parts = new LinkedHashMap<>();
        map.entries()
                .forEach((key, part) -> parts.put(key, remembering(path.isEmpty() ? key : path + "." + key, part)));
        Set<String> keys = asked.computeIfAbsent(path, none -> new TreeSet<>());
        return new Tree.Entries(
                new AbstractMap<>() {
                    @Override
                    public Tree get(Object key) {
                        keys.add((String) key);
                        return parts.get(key);
                    }

                    @Override
                    public Set<Entry<String, Tree>> entrySet() {
                        return parts.entrySet();
                    }
                },
                map.line());
    }
}
