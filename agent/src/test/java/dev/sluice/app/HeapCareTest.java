package dev.sluice.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapCareTest {
    private static final long MEGABYTE = 1L << 20;

    private long used = 40 * MEGABYTE;
    private int collections;

    private final HeapCare care = new HeapCare(() -> used, () -> {
        used = 40 * MEGABYTE;
        collections++;
    });

    @ParameterizedTest
    @CsvSource({"5, 0, 0", "7, 0, 1", "7, 1, 0", "9, 1, 1"})
    void collectsByGrowthAndSoonerWhenNobodyCalls(long grown, int newCalls, int times) {
        care.look(0);
        collections = 0;

        used += grown * MEGABYTE;
        care.look(newCalls);

        assertThat(collections).isEqualTo(times);
    }

    @Test
    void doesNothingWhileNothingGrows() {
        for (int look = 0; look < 1_000; look++) {
            care.look(0);
        }

        assertThat(collections).isEqualTo(1);
    }
}
