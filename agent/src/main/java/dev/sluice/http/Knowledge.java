package dev.sluice.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.ProductLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agent knows of vendors, sites and the organisation's wishes.
 *
 * @param sites site files as JSON, as in {@code policies/sites/}
 */
public record Knowledge(EffectivePolicy policy, List<ProductLine> lines, List<ObjectNode> sites) {
    @Nullable
    ProductLine line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElse(null);
    }
}
