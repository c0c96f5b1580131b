package dev.sluice.ledger;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The keys of a ledger's fingerprints. A new one is drawn every thirty days; an older one is kept only as long as the
 * ledger keeps what was fingerprinted under it.
 *
 * @param keys newest first, never empty once {@link #at} was asked
 */
public record KeyRing(List<Key> keys) {
    public static final Duration PERIOD = Duration.ofDays(30);
    private static final int BYTES = 32;

    /** @param since when it was drawn; the next newer one takes over when that was drawn */
    public record Key(byte[] secret, Instant since) {
        @Override
        public String toString() {
            return "Key[since=" + since + "]";
        }
    }

    /**
     * Reads what {@link #text} wrote. A key without a moment was drawn before keys were changed; its time begins now.
     *
     * @throws IllegalArgumentException if that is damaged
     */
    public static KeyRing parse(String text, Instant now) {
        List<Key> keys = new ArrayList<>();
        try {
            for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
                String[] words = line.strip().split(" ", 2);
                byte[] secret = HexFormat.of().parseHex(words[0]);
                if (secret.length != BYTES) {
                    throw new IllegalArgumentException("a key of " + secret.length + " bytes");
                }
                keys.add(new Key(secret, words.length > 1 ? Instant.parse(words[1]) : now));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a key without a moment", e);
        }
        return new KeyRing(List.copyOf(keys));
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        keys.forEach(key -> text.append(HexFormat.of().formatHex(key.secret()))
                .append(' ')
                .append(key.since())
                .append('\n'));
        return text.toString();
    }

    /**
     * The keys to use at a moment; this very object when they are the same.
     *
     * @param keep how long the ledger keeps events
     */
    public KeyRing at(Instant now, Duration keep) {
        List<Key> kept = new ArrayList<>(keys);
        if (keys.isEmpty() || !keys.get(0).since().plus(PERIOD).isAfter(now)) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            kept.add(0, new Key(secret, now));
        }
        for (int i = kept.size() - 1;
                i > 0 && kept.get(i - 1).since().plus(keep).isBefore(now);
                i--) {
            kept.remove(i);
        }
        return kept.equals(keys) ? this : new KeyRing(List.copyOf(kept));
    }
}
