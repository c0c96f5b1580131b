package dev.sluice.explain;

import dev.sluice.policy.ProductLine;
import dev.sluice.policy.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a rule holds, by the names people know. */
final class PagePlaces {
    private final PageWords words;
    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, String> vendors = new HashMap<>();

    PagePlaces(PageWords words, Collection<ProductLine> known) {
        this.words = words;
        for (ProductLine line : known) {
            lines.put(line.id(), line.name());
            vendors.put(line.service(), line.vendor());
        }
    }

    String of(Scope scope) {
        List<String> parts = new ArrayList<>();
        List<String> classes = scope.classes().stream()
                .sorted()
                .map(each -> words.of("class", each))
                .toList();
        add(parts, classes);
        add(parts, names(scope.services(), vendors));
        add(parts, names(scope.lines(), lines));
        add(parts, sorted(scope.sites()));
        if (!scope.groups().isEmpty()) {
            parts.add(words.get("where.groups", words.list(sorted(scope.groups()))));
        }
        if (!scope.modifiers().isEmpty()) {
            parts.add(words.get("where.modifiers", words.list(sorted(scope.modifiers()))));
        }
        return parts.isEmpty() ? words.get("where.all") : String.join(words.get("where.and"), parts);
    }

    private void add(List<String> parts, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(words.list(names));
        }
    }

    private static List<String> names(Set<String> ids, Map<String, String> names) {
        return ids.stream().sorted().map(id -> names.getOrDefault(id, id)).toList();
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
