package dev.sluice.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    @Property
    void readsWhatItWrote(@ForAll List<byte[]> messages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            Frames.write(out, message);
        }
        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
        for (byte[] message : messages) {
            assertThat(Frames.read(in)).isEqualTo(message);
        }
        assertThat(Frames.read(in)).isNull();
    }

    @Property
    void takesAnyBytesWithoutHarm(@ForAll byte[] bytes) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        try {
            byte[] message = Frames.read(in);
            assertThat(message == null ? 0 : message.length).isLessThanOrEqualTo(bytes.length);
        } catch (IOException expected) {
            assertThat(expected.getMessage()).isNotEqualTo(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, (1 << 20) + 1, Integer.MAX_VALUE})
    void refusesLengthsBeyondTheLimit(int length) {
        byte[] header = ByteBuffer.allocate(4)
                .order(ByteOrder.nativeOrder())
                .putInt(length)
                .array();

        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(header)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too long");
    }

    @Test
    void refusesAMessageCutShort() {
        byte[] cut =
                ByteBuffer.allocate(6).order(ByteOrder.nativeOrder()).putInt(10).array();

        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(cut))).isInstanceOf(IOException.class);
    }
}
