package dev.sluice.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.approve.Approvals;
import dev.sluice.approve.Approvals.Check;
import dev.sluice.decide.Permission;
import dev.sluice.wire.Json;
import dev.sluice.wire.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** {@code POST /v1/approvals}: a permission as an approver has signed it, checked and kept for as long as it counts. */
final class ApprovalRoute {
    private final Collaborators collaborators;

    ApprovalRoute(Collaborators collaborators) {
        this.collaborators = collaborators;
    }

    Reply accept(Call call) {
        Fields fields = call.fields();
        fields.only(Set.of("permission"));
        Check check = check(fields.text("permission"));
        Permission permission = check.permission();
        if (permission == null) {
            Approvals.Refusal why = Objects.requireNonNull(check.refusal());
            throw new Refusal(ProblemCode.PERMISSION_REFUSED, why.text(), "/permission", Words.of(why));
        }
        return Reply.json(json(permission));
    }

    private Check check(String permission) {
        try {
            return collaborators.person().approvals().accept(permission);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode json(Permission permission) {
        ObjectNode json = Json.object()
                .put("id", permission.id())
                .put("approver", permission.approver())
                .put("service", permission.scope().service())
                .put("level", Words.of(permission.scope().upTo()))
                .put("until", permission.until().toString());
        if (permission.scope().line() != null) {
            json.put("line", permission.scope().line());
        }
        permission.detectors().stream().sorted().forEach(json.putArray("detectors")::add);
        return json;
    }
}
