package dev.sluice.http;

import dev.sluice.report.Asked;
import dev.sluice.report.ExposureReport;
import dev.sluice.report.Filters;
import dev.sluice.report.ReportJson;
import dev.sluice.report.ReportPage;
import dev.sluice.report.Reports;
import dev.sluice.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

    /** What a form of the page asks wrongly is told on the page, for its link has been used. */
    Reply page(Call call) {
        Map<String, String> query = new HashMap<>(call.query());
        String language = query.remove("language");
        query.values().removeIf(String::isBlank);
        ExposureReport report;
        String wrong = null;
        try {
            report = reports.of(asked(query));
        } catch (Asked.Wrong e) {
            report = reports.of(Asked.NOTHING);
            wrong = e.field();
        }
        String action = PAGE + here.links().create(OneTimeLinks.TO_GO_ON);
        Filters filters = new Filters(action, reports.services(), language, wrong);
        byte[] page = new ReportPage(reports.leaving()).render(report, filters).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Content-Security-Policy",
                ReportPage.contentSecurityPolicy(true) + "; frame-ancestors 'none'",
                "Referrer-Policy",
                "no-referrer");
        return new Reply(200, "text/html; charset=utf-8", Reply.bytes(page), headers);
    }

    Reply link(Call call) {
        call.fields().only(Set.of());
        return Reply.json(Json.object().put("address", address(here.port().getAsInt(), here.links())));
    }

    static String address(int port, OneTimeLinks links) {
        return "http://127.0.0.1:" + port + PAGE + links.create(OneTimeLinks.TO_OPEN);
    }

    private ExposureReport report(Call call) {
        try {
            return reports.of(asked(call.query()));
        } catch (Asked.Wrong e) {
            throw Refusal.of(ProblemCode.INVALID_FIELD, String.valueOf(e.getMessage()));
        }
    }

    private static Asked asked(Map<String, String> query) {
        if (!FILTERS.containsAll(query.keySet())) {
            throw Refusal.of(
                    ProblemCode.UNKNOWN_FIELD, "a report is asked for with from, to, service and level, and no more");
        }
        return new Asked(query.get("from"), query.get("to"), query.get("service"), query.get("level"));
    }
}
