package dev.sluice.http;

import dev.sluice.wire.Json;

/** {@code POST /v1/report/link} and the page behind the link. */
final class ReportRoutes {
    static final String PAGE = "/report/";

    private final Routes.Here here;

    ReportRoutes(Routes.Here here) {
        this.here = here;
    }

    Reply link(Call call) {
        return Reply.json(Json.object().put("address", address(here.port().getAsInt(), here.links())));
    }

    static String address(int port, OneTimeLinks links) {
        return "http://127.0.0.1:" + port + PAGE + links.create();
    }
}
