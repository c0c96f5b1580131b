package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {
    private static final long SECOND = 1_000_000_000L;

    private long now = Long.MAX_VALUE - SECOND;

    /** Announced or not, what comes is what is read; one byte more than is taken is refused. */
    @ParameterizedTest
    @CsvSource({"0, 10", "1, 10", "10, 10", "8192, 9000", "9000, 9000", "100000, 200000"})
    void readsWhatIsThere(int length, int most) throws IOException {
        byte[] sent = new byte[length];
        Arrays.fill(sent, (byte) 'x');

        assertThat(body(sent, most, 0).read(-1)).isEqualTo(sent);
        assertThat(body(sent, most, 0).read(length)).isEqualTo(sent);
        byte[] oneMore = Arrays.copyOf(sent, length + 1);
        assertThatThrownBy(() -> body(oneMore, length, 0).read(-1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> body(oneMore, length, 0).read(length + 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> body(sent, most + 2, 0).read(length + 1)).isInstanceOf(EOFException.class);
    }

    /** Small bodies are not slow because the machine is busy; a caller that drips is. */
    @ParameterizedTest(name = "{0} bytes, {1} at a time, {2} ms each: {3}")
    @CsvSource({
        "40, 40, 5000, read",
        "40, 20, 4900, read",
        "40, 1, 1000, refused",
        "100000, 1024, 900, read",
        "100000, 1024, 1200, refused",
        "100000, 10, 100, refused"
    })
    void judgesSlownessByTheWholeBody(int length, int piece, long millis, String outcome) throws IOException {
        Body slow = new Body(pieces(new byte[length], piece, millis), length, () -> now);

        if (outcome.equals("read")) {
            assertThat(slow.read(length)).hasSize(length);
        } else {
            assertThatThrownBy(() -> slow.read(length)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private Body body(byte[] sent, int most, long millis) {
        return new Body(pieces(sent, sent.length + 1, millis), most, () -> now);
    }

    private InputStream pieces(byte[] sent, int piece, long millis) {
        return new ByteArrayInputStream(sent) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                now += millis * SECOND / 1_000;
                return super.read(to, from, Math.min(piece, length));
            }
        };
    }
}
