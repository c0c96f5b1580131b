package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.home.DataHome;
import dev.sluice.home.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

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

    /** Of each kind of call, so that no loop of an extension at fault holds the processor. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"owner, TOKEN, 3", "nobody, TOKEN, 2", "nobody, OPEN, 2", "nobody, LINK, 2"})
    void countsEveryCallerAndEachForThemselves(String caller, Route.Access access, int admitted) throws IOException {
        Token token = new DataHome(folder.resolve("data")).token();
        Route route = new Route("GET", "/x/", 0, access, call -> Reply.nothing());
        Gate gate = new Gate(
                List.of(route),
                new Gate.Pass(token, () -> 1, Set.of(), new OneTimeLinks()),
                new Gate.Limits(new RateLimit(1, 3, () -> 0), new RateLimit(1, 2, () -> 0)));
        Asking asking = new Asking(access == Route.Access.LINK ? "/x/0" : "/x/", caller.equals("owner") ? token : null);

        List<ProblemCode> codes = new ArrayList<>();
        for (int call = 0; call < 4; call++) {
            try {
                gate.admit(asking);
                codes.add(null);
            } catch (Refusal refusal) {
                codes.add(refusal.code());
            }
        }

        assertThat(codes.subList(0, admitted)).doesNotContain(ProblemCode.TOO_MANY_CALLS);
        assertThat(codes.subList(admitted, 4)).containsOnly(ProblemCode.TOO_MANY_CALLS);
    }

    private record Asking(String path, @Nullable Token token) implements Gate.Request {
        @Override
        public String method() {
            return "GET";
        }

        @Override
        public @Nullable String header(String name) {
            return switch (name) {
                case "Host" -> "127.0.0.1:1";
                case "Authorization" -> token == null ? null : "Bearer " + token.text();
                default -> null;
            };
        }

        @Override
        public long contentLength() {
            return 0;
        }

        @Override
        public boolean isOfAnotherUser() {
            return false;
        }
    }

    private static long admitted(RateLimit limit, int calls) {
        return IntStream.range(0, calls).filter(call -> limit.admits()).count();
    }
}
