package dev.sluice.http;

import dev.sluice.wire.Json;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/extension}: which version speaks, and which site it cannot read. */
final class ExtensionRoute {
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}");
    private static final Pattern SITE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,252}");

    private final Collaborators collaborators;

    ExtensionRoute(Collaborators collaborators) {
        this.collaborators = collaborators;
    }

    Reply note(Call call) {
        Fields fields = call.fields();
        fields.only(Set.of("version", "brokenSite"));
        String version = checked("version", fields.text("version"), VERSION);
        String site = fields.optionalText("brokenSite");
        collaborators
                .extension()
                .note(
                        version,
                        site == null ? null : checked("brokenSite", site, SITE),
                        collaborators.clock().instant());
        return Reply.json(Json.object().put("kept", true));
    }

    private static String checked(String name, @Nullable String given, Pattern allowed) {
        if (given == null || !allowed.matcher(given).matches()) {
            throw new Refusal(
                    ProblemCode.INVALID_FIELD, name + " is not of the form the description gives", "/" + name);
        }
        return given;
    }
}
