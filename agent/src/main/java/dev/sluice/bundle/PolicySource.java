package dev.sluice.bundle;

import dev.sluice.policy.DictionarySpec;
import dev.sluice.policy.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where policy documents of one origin lie. */
sealed interface PolicySource {
    String DICTIONARIES = "dictionaries";

    /** The file with the organisation's policy, as shown to people. */
    String policyFile();

    /** The organisation's policy, or null when there is none or it cannot be understood. */
    @Nullable
    Tree policy(Consumer<Problem> problems);

    boolean hasPolicy();

    /** Documents of a kind, such as {@code detectors}, by path without suffix. */
    Map<String, Tree> documents(String kind, Consumer<Problem> problems);

    /** The list of entries of a name in the folder of dictionaries, or null. */
    DictionarySpec.@Nullable Terms terms(String name);

    /** A folder of YAML files. */
    record Folder(Path folder) implements PolicySource {
        @Override
        public String policyFile() {
            return folder.resolve(PolicyStore.FILE).toString();
        }

        @Override
        public boolean hasPolicy() {
            return Files.exists(folder.resolve(PolicyStore.FILE));
        }

        @Override
        public @Nullable Tree policy(Consumer<Problem> problems) {
            try {
                return PolicyFolder.document(folder.resolve(PolicyStore.FILE), problems);
            } catch (IOException e) {
                problems.accept(unreadable(policyFile()));
                return null;
            }
        }

        @Override
        public Map<String, Tree> documents(String kind, Consumer<Problem> problems) {
            try {
                return PolicyFolder.read(folder.resolve(kind), problems);
            } catch (IOException e) {
                problems.accept(unreadable(folder.resolve(kind).toString()));
                return Map.of();
            }
        }

        @Override
        public DictionarySpec.@Nullable Terms terms(String name) {
            return TermLists.inFolder(folder.resolve(DICTIONARIES), name);
        }

        private static Problem unreadable(String file) {
            return new Problem(file, 0, "", "cannot be read", "check who may read it");
        }
    }

    /** A signed bundle, verified already. */
    record Signed(String file, SignedBundle bundle) implements PolicySource {
        private static final String SUFFIX = ".yaml";

        @Override
        public String policyFile() {
            return file + "!" + PolicyStore.FILE;
        }

        @Override
        public boolean hasPolicy() {
            return bundle.files().containsKey(PolicyStore.FILE);
        }

        @Override
        public @Nullable Tree policy(Consumer<Problem> problems) {
            String text = bundle.files().get(PolicyStore.FILE);
            return text == null ? null : YamlTree.read(policyFile(), text, problems);
        }

        @Override
        public DictionarySpec.@Nullable Terms terms(String name) {
            String text = bundle.files().get(DICTIONARIES + "/" + name);
            return text == null ? null : TermLists.ofText(text);
        }

        @Override
        public Map<String, Tree> documents(String kind, Consumer<Problem> problems) {
            Map<String, Tree> documents = new TreeMap<>();
            bundle.files().forEach((path, text) -> {
                if (path.startsWith(kind + "/") && path.endsWith(SUFFIX)) {
                    Tree tree = YamlTree.read(file + "!" + path, text, problems);
                    if (tree != null) {
                        documents.put(path.substring(kind.length() + 1, path.length() - SUFFIX.length()), tree);
                    }
                }
            });
            return documents;
        }
    }
}
