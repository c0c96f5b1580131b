package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void admitsABurstAndThenTheRate() {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(10, 20, now::get);

        assertThat(admitted(limit, 100)).isEqualTo(20);
        now.addAndGet(SECOND / 2);
        assertThat(admitted(limit, 100)).isEqualTo(5);
        now.addAndGet(60 * SECOND);
        assertThat(admitted(limit, 100)).isEqualTo(20);
    }

    private static long admitted(RateLimit limit, int calls) {
        return IntStream.range(0, calls).filter(call -> limit.admits()).count();
    }
}
