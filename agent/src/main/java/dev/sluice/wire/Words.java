package dev.sluice.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names are written in JSON. */
public final class Words {
    private Words() {}

    /** A constant as it is written in JSON, such as {@code sent-redacted}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Puts a text, or nothing when there is none. */
    static void put(ObjectNode json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value.toString());
        }
    }
}
