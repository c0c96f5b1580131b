package dev.sluice.http;

import dev.sluice.home.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

/** The table of all routes. */
final class Routes {
    private static final int SMALL_BODY_BYTES = 64 << 10;

    private final ServerSettings settings;
    private final Collaborators collaborators;
    private final Here here;

    /** What routes need to know of the server they are on. */
    record Here(Token token, OneTimeLinks links, IntSupplier port) {}

    Routes(ServerSettings settings, Collaborators collaborators, Here here) {
        this.settings = settings;
        this.collaborators = collaborators;
        this.here = here;
    }

    /** @throws IllegalStateException if two routes have the same method and path */
    List<Route> all() {
        int large = settings.maxBodyBytes();
        InspectRoute inspect = new InspectRoute(collaborators);
        RedactRoutes redact = new RedactRoutes(collaborators);
        KnowledgeRoutes knowledge = new KnowledgeRoutes(collaborators);
        List<Route> routes = new ArrayList<>();
        routes.add(Route.get("/v1/health", new HealthRoute(here)::answer).open());
        routes.add(Route.get("/v1/openapi.yaml", call -> OpenApi.reply()));
        routes.add(Route.post("/v1/inspect", large, inspect::answer));
        routes.add(Route.post("/v1/redact", large, redact::redact));
        routes.add(Route.post("/v1/restore", large, redact::restore));
        routes.add(Route.post(
                "/v1/documents", settings.maxDocumentBytes(), new DocumentRoute(collaborators, inspect)::answer));
        routes.add(Route.post("/v1/events", SMALL_BODY_BYTES, new EventRoute(collaborators)::answer));
        PersonRoutes person = new PersonRoutes(collaborators);
        routes.add(Route.get("/v1/dismissals", person::list));
        routes.add(Route.post("/v1/dismissals", SMALL_BODY_BYTES, person::dismiss));
        routes.add(Route.post("/v1/dismissals/revoke", SMALL_BODY_BYTES, person::revoke));
        routes.add(Route.post("/v1/pauses", SMALL_BODY_BYTES, person::pause));
        routes.add(Route.post("/v1/approvals", SMALL_BODY_BYTES, new ApprovalRoute(collaborators)::accept));
        routes.add(Route.post("/v1/extension", SMALL_BODY_BYTES, new ExtensionRoute(collaborators)::note));
        routes.add(Route.get("/v1/policy", knowledge::policy));
        routes.add(Route.get("/v1/services", knowledge::services));
        ReportRoutes report = new ReportRoutes(collaborators, here);
        routes.add(Route.get("/v1/report", report::json));
        routes.add(Route.get(ReportRoutes.PAGE, report::page).byLink());
        routes.add(Route.post("/v1/report/link", SMALL_BODY_BYTES, report::link));
        return distinct(routes);
    }

    private static List<Route> distinct(List<Route> routes) {
        Set<String> seen = new HashSet<>();
        for (Route route : routes) {
            if (!seen.add(route.method() + " " + route.path())) {
                throw new IllegalStateException("registered twice: " + route.method() + " " + route.path());
            }
        }
        return List.copyOf(routes);
    }
}
