package dev.sluice.bench;

import io.javalin.Javalin;
import java.io.IOException;

/** What a server of the same kind costs that does nothing: it reads a body and answers a few bytes. */
public final class BareServer {
    private BareServer() {}

    public static void main(String[] args) throws IOException {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = 16 << 20;
            config.routes.post("/v1/inspect", context -> context.result("{\"read\":" + context.bodyAsBytes().length + "}"));
        });
        server.start("127.0.0.1", 0);
        System.out.println("bare server at http://127.0.0.1:" + server.port());
        System.in.read();
        server.stop();
    }
}
