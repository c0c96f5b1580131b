package dev.sluice.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** What a browser writes to the native host: whole messages are read as they were written, anything else is refused. */
public final class FramesFuzz {
    private FramesFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            for (byte[] message = Frames.read(in); message != null; message = Frames.read(in)) {
                Frames.write(out, message);
            }
        } catch (IOException refused) {
            return;
        }
        if (!Arrays.equals(bytes, out.toByteArray())) {
            throw new AssertionError("read otherwise than written");
        }
    }
}
