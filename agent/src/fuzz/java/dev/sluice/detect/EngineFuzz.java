package dev.sluice.detect;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.text.Draft;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every detector on any text: findings in order, inside the text, apart, and the same with and without memory. */
public final class EngineFuzz {
    private static final Scanner FORGETFUL =
            Engine.load(Builtin.detectors(), StandardParts.create(), EngineSettings.WITHOUT_MEMORY);
    private static final Scanner REMEMBERING = Engine.load(Builtin.detectors(), StandardParts.create());

    private EngineFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Finding> found = FindingInvariants.scan(FORGETFUL, text);
        if (!REMEMBERING.scan(Draft.of(text)).equals(found)) {
            throw new AssertionError("other findings with memory");
        }
    }
}
