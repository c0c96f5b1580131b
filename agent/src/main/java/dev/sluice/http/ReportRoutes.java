package dev.sluice.http;

import dev.sluice.report.Asked;
import dev.sluice.report.ExposureReport;
import dev.sluice.report.ReportJson;
import dev.sluice.report.ReportPage;
import dev.sluice.report.Reports;
import dev.sluice.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** {@code GET /v1/report}, {@code POST /v1/report/link} and the page behind the link. */
final class ReportRoutes {
    static final String PAGE = "/report/";
    private static final Set<String> FILTERS = Set.of("from", "to", "service", "level");

    private final Reports reports;
    private final Routes.Here here;

    ReportRoutes(Collaborators collaborators, Routes.Here here) {
        this.reports = collaborators.reports();
        this.here = here;
    }

    Reply json(Call call) {
        return Reply.json(ReportJson.of(report(call)));
    }

    Reply page(Call call) {
        byte[] page = new ReportPage(reports.leaving()).render(report(call)).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Content-Security-Policy",
                ReportPage.contentSecurityPolicy() + "; frame-ancestors 'none'",
                "Referrer-Policy",
                "no-referrer");
        return new Reply(200, "text/html; charset=utf-8", page, headers);
    }

    Reply link(Call call) {
        call.fields().only(Set.of());
        return Reply.json(Json.object().put("address", address(here.port().getAsInt(), here.links())));
    }

    static String address(int port, OneTimeLinks links) {
        return "http://127.0.0.1:" + port + PAGE + links.create();
    }

    private ExposureReport report(Call call) {
        if (!FILTERS.containsAll(call.query().keySet())) {
            throw Refusal.of(
                    ProblemCode.UNKNOWN_FIELD, "a report is asked for with from, to, service and level, and no more");
        }
        try {
            return reports.of(new Asked(
                    call.parameter("from"), call.parameter("to"), call.parameter("service"), call.parameter("level")));
        } catch (Asked.Wrong e) {
            throw Refusal.of(ProblemCode.INVALID_FIELD, String.valueOf(e.getMessage()));
        }
    }
}
