package dev.sluice.http;

import dev.sluice.ledger.LedgerUnavailable;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Leads every request through the gate to its route, and turns whatever goes wrong into a problem without content. */
final class Responder {
    private final LongAdder calls = new LongAdder();
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile @Nullable Gate gate;

    void use(Gate ready) {
        gate = ready;
        opened.countDown();
    }

    /** How many were answered. */
    long calls() {
        return calls.sum();
    }

    void answer(Context context) {
        context.skipRemainingHandlers();
        try {
            write(context, reply(context));
        } catch (IOException callerGone) {
            // Nobody is left to be told.
        }
        calls.increment();
    }

    private Reply reply(Context context) {
        try {
            Route route = gate().admit(new JavalinRequest(context));
            return route.answer().apply(new Call(context.path(), query(context), body(context, route)));
        } catch (Refusal refusal) {
            return Reply.problem(refusal);
        } catch (LedgerUnavailable e) {
            return Reply.problem(Refusal.of(ProblemCode.LEDGER_UNAVAILABLE, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Reply.problem(Refusal.of(ProblemCode.BAD_REQUEST, "the body ended early or came too slowly"));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Reply.problem(Refusal.of(
                    ProblemCode.INTERNAL, "fault of kind " + e.getClass().getSimpleName()));
        }
    }

    /** The port is open before the agent is ready; who calls in between waits. */
    private Gate gate() {
        try {
            opened.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Gate ready = gate;
        if (ready == null) {
            throw Refusal.of(ProblemCode.INTERNAL);
        }
        return ready;
    }

    private static byte[] body(Context context, Route route) throws IOException {
        if (route.maxBodyBytes() == 0) {
            return new byte[0];
        }
        try (InputStream in = context.req().getInputStream()) {
            return new Body(in, route.maxBodyBytes(), System::nanoTime)
                    .read(context.req().getContentLengthLong());
        }
    }

    private static Map<String, String> query(Context context) {
        Map<String, String> query = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> query.put(name, values.get(0)));
        return query;
    }

    private static void write(Context context, Reply reply) throws IOException {
        context.status(reply.status());
        context.header("Cache-Control", "no-store");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        reply.headers().forEach(context::header);
        if (!reply.contentType().isEmpty()) {
            context.contentType(reply.contentType());
            context.res().setContentLength(reply.body().size());
            // Handed over whole: Javalin would copy it in pieces of 8 KB.
            reply.body().writeTo(context.res().getOutputStream());
        }
    }

    /** A request as Javalin gives it. */
    private record JavalinRequest(Context context) implements Gate.Request {
        @Override
        public String method() {
            return context.req().getMethod();
        }

        @Override
        public String path() {
            return context.path();
        }

        @Override
        public @Nullable String header(String name) {
            return context.header(name);
        }

        @Override
        public long contentLength() {
            return context.req().getContentLengthLong();
        }

        @Override
        public boolean isOfAnotherUser() {
            return Peer.isAnotherUser(
                    context.req().getLocalPort(), context.req().getRemotePort());
        }

        @Override
        public String toString() {
            return "JavalinRequest[" + method() + "]";
        }
    }
}
