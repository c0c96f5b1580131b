package dev.sluice.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.bundle.JsonTree;
import dev.sluice.bundle.PolicyStore;
import dev.sluice.bundle.Tree;
import dev.sluice.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The site files in force, in the form in which the extension takes them. */
final class SiteFiles {
    private SiteFiles() {}

    static List<ObjectNode> read(PolicyStore policy) {
        List<ObjectNode> sites = new ArrayList<>();
        for (Tree tree : policy.documents("sites").values()) {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            try {
                JsonTree.write(tree, json);
                if (Json.read(json.toByteArray()) instanceof ObjectNode site) {
                    sites.add(site);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Json.NotJson e) {
                throw new IllegalStateException("a policy tree is always JSON", e);
            }
        }
        return List.copyOf(sites);
    }
}
