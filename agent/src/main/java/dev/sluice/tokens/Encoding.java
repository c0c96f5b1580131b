package dev.sluice.tokens;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingType;

/** The o200k_base encoding, loaded with its table. */
final class Encoding {
    static final String NAME = "o200k_base";

    private final com.knuddels.jtokkit.api.Encoding encoding =
            Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    int count(String text) {
        return encoding.countTokensOrdinary(text);
    }
}
