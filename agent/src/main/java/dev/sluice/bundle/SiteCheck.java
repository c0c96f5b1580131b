package dev.sluice.bundle;

import dev.sluice.bundle.Tree.Entries;
import dev.sluice.bundle.Tree.Items;
import dev.sluice.bundle.Tree.Scalar;
import dev.sluice.policy.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks site files: their schema, their name, their patterns, and the vendor they speak of. */
final class SiteCheck {
    private static final String SCHEMA = "/dev/sluice/schema/site.schema.json";
    private static final String ANY_VENDOR = "generic";
    private static final String SUFFIX = ".yaml";
    private static final Set<String> PATTERNS = Set.of("url", "conversation", "pattern");

    private final Tree schema;
    private final Set<String> vendors;
    private final Consumer<Problem> problems;

    /** @param vendors ids of vendors that have product lines */
    SiteCheck(Set<String> vendors, Consumer<Problem> problems) {
        this.vendors = vendors;
        this.problems = problems;
        try (InputStream in = SiteCheck.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + SCHEMA);
            }
            this.schema = JsonTree.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(String file, Tree tree) {
        new SchemaCheck(schema, file, problems).check(tree);
        patterns(file, tree, "");
        if (tree instanceof Entries map) {
            String name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
            if (map.entries().get("host") instanceof Scalar host && !name.equals(host.value() + SUFFIX)) {
                report(file, host, "host", "not the file's name", "name the file " + host.value() + SUFFIX);
            }
            if (map.entries().get("vendor") instanceof Scalar vendor
                    && !vendor.value().equals(ANY_VENDOR)
                    && !vendors.contains(vendor.value())) {
                report(file, vendor, "vendor", "no vendor of a product line", "use a folder's name of services/");
            }
        }
    }

    private void patterns(String file, Tree tree, String path) {
        if (tree instanceof Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                patterns(file, list.items().get(i), path + "[" + i + "]");
            }
        } else if (tree instanceof Entries map) {
            map.entries().forEach((key, value) -> {
                String at = path.isEmpty() ? key : path + "." + key;
                if (PATTERNS.contains(key) && value instanceof Scalar pattern) {
                    pattern(file, pattern, at);
                } else {
                    patterns(file, value, at);
                }
            });
        }
    }

    private void pattern(String file, Scalar pattern, String path) {
        try {
            Pattern.compile(pattern.value().replace("{host}", "host"));
        } catch (PatternSyntaxException e) {
            report(file, pattern, path, "not a pattern", "close its brackets and escape its signs");
        }
    }

    private void report(String file, Tree where, String path, String what, String cure) {
        problems.accept(new Problem(file, where.line(), path, what, cure));
    }
}
