package dev.sluice.detect.check;

import java.util.Arrays;

/** Keccak-256 as Ethereum uses it: the round function of FIPS 202 with the padding of the original submission. */
final class Keccak {
    private static final int RATE = 136;
    private static final int ROUNDS = 24;
    private static final int[] ROTATIONS = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };
    private static final int[] LANES = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

    private Keccak() {}

    /**
     * @param message shorter than one block
     */
    static byte[] hash256(byte[] message) {
        if (message.length >= RATE) {
            throw new IllegalArgumentException("longer than a block: " + message.length);
        }
        byte[] block = Arrays.copyOf(message, RATE);
        block[message.length] ^= 1;
        block[RATE - 1] ^= (byte) 0x80;
        long[] state = new long[25];
        for (int i = 0; i < RATE; i++) {
            state[i / 8] ^= (block[i] & 0xFFL) << 8 * (i % 8);
        }
        permute(state);
        byte[] hash = new byte[32];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) (state[i / 8] >>> 8 * (i % 8));
        }
        return hash;
    }

    private static void permute(long[] state) {
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            mixColumns(state);
            rotateAndMove(state);
            mixRows(state);
            for (int j = 0; j < 7; j++) {
                if ((register & 1) == 1) {
                    state[0] ^= 1L << (1 << j) - 1;
                }
                register = register << 1 ^ ((register >> 7) * 0x171);
            }
        }
    }

    private static void mixColumns(long[] state) {
        long[] parity = new long[5];
        for (int x = 0; x < 5; x++) {
            parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }
        for (int x = 0; x < 5; x++) {
            long mixed = parity[(x + 4) % 5] ^ Long.rotateLeft(parity[(x + 1) % 5], 1);
            for (int y = 0; y < 25; y += 5) {
                state[y + x] ^= mixed;
            }
        }
    }

    private static void rotateAndMove(long[] state) {
        long moving = state[1];
        for (int i = 0; i < LANES.length; i++) {
            long next = state[LANES[i]];
            state[LANES[i]] = Long.rotateLeft(moving, ROTATIONS[i]);
            moving = next;
        }
    }

    private static void mixRows(long[] state) {
        long[] row = new long[5];
        for (int y = 0; y < 25; y += 5) {
            System.arraycopy(state, y, row, 0, 5);
            for (int x = 0; x < 5; x++) {
                state[y + x] = row[x] ^ ~row[(x + 1) % 5] & row[(x + 2) % 5];
            }
        }
    }
}
