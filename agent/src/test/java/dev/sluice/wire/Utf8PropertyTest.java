package dev.sluice.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class Utf8PropertyTest {
    @Property(tries = 3_000)
    void agreesWithTheDecoderOnAnyBytes(@ForAll @Size(max = 6) byte[] bytes, @ForAll @IntRange(max = 17) int ascii) {
        byte[] behind = new byte[ascii + bytes.length];
        Arrays.fill(behind, (byte) 'a');
        System.arraycopy(bytes, 0, behind, ascii, bytes.length);

        assertThat(Utf8.isWellFormed(behind)).isEqualTo(decodes(behind));
    }

    @Property(tries = 3_000)
    void agreesWithTheDecoderOnDamagedText(
            @ForAll @StringLength(max = 24) String text, @ForAll byte damage, @ForAll byte place) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[Math.floorMod(place, bytes.length)] = damage;
        }

        assertThat(Utf8.isWellFormed(bytes)).isEqualTo(decodes(bytes));
    }

    /** Chance seldom meets the edges: overlong leads, surrogates, what lies beyond the last character. */
    @Test
    void agreesWithTheDecoderOnEveryLeadAndEverySecondByte() {
        for (int length = 1; length <= 4; length++) {
            byte[] bytes = new byte[length];
            Arrays.fill(bytes, (byte) 0x80);
            for (int both = 0; both < 1 << 16; both++) {
                bytes[0] = (byte) (both >> 8);
                bytes[Math.min(1, length - 1)] = (byte) both;
                assertThat(Utf8.isWellFormed(bytes)).isEqualTo(decodes(bytes));
            }
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
