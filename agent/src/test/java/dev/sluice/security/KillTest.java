package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.http.Client;
import dev.sluice.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent is killed at random moments while it is at work. Three kills; {@code -Dsluice.agentKills=100} for more. */
class KillTest {
    private static final int LONGEST_LIFE_MILLIS = 400;

    @TempDir
    Path folder;

    @Test
    void startsAgainAfterEveryKillAndHasLostNothingItConfirmed() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Random random = new Random(20261123);
        AtomicInteger confirmed = new AtomicInteger();
        for (int kill = 0; kill < Integer.getInteger("sluice.agentKills", 3); kill++) {
            try (AgentProcess agent = AgentProcess.start(data)) {
                CountDownLatch one = new CountDownLatch(1);
                Thread work = new Thread(() -> workUntilKilled(agent, confirmed, one), "work");
                work.start();
                one.await();
                LockSupport.parkNanos(
                        Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)).toNanos());
                agent.kill();
                work.join();
            }
            try (Ledger ledger = Ledger.open(data.resolve("ledger.db"), Clock.systemUTC())) {
                assertThat(ledger.isSound()).isTrue();
                assertThat(ledger.setAside()).isNull();
                assertThat(ledger.events(Instant.EPOCH, Instant.now().plusSeconds(60)))
                        .as("seed 20261123, kill %d", kill)
                        .hasSizeGreaterThanOrEqualTo(confirmed.get());
            }
        }
    }

    private static void workUntilKilled(AgentProcess agent, AtomicInteger confirmed, CountDownLatch one) {
        try {
            Client owner = agent.owner();
            while (true) {
                String id = owner.post("/v1/inspect", "{\"text\":\"bob@example.com\",\"conversation\":\"c\"}")
                        .json()
                        .path("id")
                        .asText();
                String event = "{\"inspection\":\"" + id + "\",\"outcome\":\"sent\"}";
                if (owner.post("/v1/events", event).status() == 204) {
                    confirmed.incrementAndGet();
                    one.countDown();
                }
            }
        } catch (IOException killed) {
            one.countDown();
        }
    }
}
