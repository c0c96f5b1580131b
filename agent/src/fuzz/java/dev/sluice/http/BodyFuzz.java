package dev.sluice.http;

import java.util.Map;
import java.util.Set;

/** A body of a call: read or refused by name, whatever the bytes. */
public final class BodyFuzz {
    private static final Set<String> FIELDS = Set.of("text", "site", "signals", "conversation");

    private BodyFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Fields fields = new Call("/v1/inspect", Map.of(), bytes).fields();
            fields.only(FIELDS);
            fields.text("text");
            fields.optionalText("conversation", InspectRoute.LONGEST_ID);
            SignalFields.read(fields.optionalObject("signals"), fields.optionalText("site", InspectRoute.LONGEST_ID));
        } catch (Refusal expected) {
            if (expected.code() == null) {
                throw new AssertionError("a refusal without a code", expected);
            }
        }
    }
}
