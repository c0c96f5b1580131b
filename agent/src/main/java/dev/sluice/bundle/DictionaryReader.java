package dev.sluice.bundle;

import dev.sluice.policy.DictionarySpec;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Maps a file of {@code dictionaries/} to its record; no problem it reports repeats an entry. */
final class DictionaryReader {
    private DictionaryReader() {}

    /** Finds a file of entries by its name, beside the file that names it. */
    interface Lists {
        /** Returns null when there is none of that name. */
        DictionarySpec.@Nullable Terms find(String name);
    }

    /** Every list of a source that can be read. */
    static List<DictionarySpec> readAll(PolicySource source, Consumer<Problem> problems) {
        List<DictionarySpec> specs = new ArrayList<>();
        source.documents(PolicySource.DICTIONARIES, problems).forEach((path, tree) -> {
            List<Problem> found = new ArrayList<>();
            String file = PolicySource.DICTIONARIES + "/" + path + ".yaml";
            DictionarySpec spec = read(file, tree, source::terms, found::add);
            if (found.isEmpty()) {
                specs.add(spec);
            }
            found.forEach(problems);
        });
        return specs;
    }

    static DictionarySpec read(String file, Tree tree, Lists lists, Consumer<Problem> problems) {
        TreeReader reader = TreeReader.of(file, tree, problems);
        DictionarySpec spec = new DictionarySpec(
                reader.text("id"),
                reader.oneOf("type", FindingType.class, FindingType.CUSTOM),
                reader.text("name"),
                reader.oneOf("level", Level.class, Level.CONFIDENTIAL),
                terms(reader, lists));
        reader.refuseOtherKeys();
        return spec;
    }

    private static DictionarySpec.Terms terms(TreeReader reader, Lists lists) {
        String name = reader.optionalText("file");
        List<String> entries = reader.texts("entries");
        if ((name == null) == entries.isEmpty()) {
            reader.report("entries", "needs either entries or a file of them", "write one of the two");
            return each -> {};
        }
        if (name == null) {
            return entries::forEach;
        }
        boolean besideIt = !name.contains("/") && !name.contains("\\") && name.endsWith(TermLists.SUFFIX);
        DictionarySpec.Terms terms = besideIt ? lists.find(name) : null;
        if (terms == null) {
            reader.report("file", "no such list beside this file", "name a file that ends in " + TermLists.SUFFIX);
            return each -> {};
        }
        return terms;
    }
}
