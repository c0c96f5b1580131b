package dev.sluice.http;

import dev.sluice.home.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which calls are answered. One order for all: route, host, origin, token and rate, size, type. */
final class Gate {
    private static final String BEARER = "Bearer ";
    /** Firefox gives every installation of an extension another origin; no page can have one like it. */
    private static final Pattern EXTENSION_OF_FIREFOX =
            Pattern.compile("moz-extension://[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<Route> routes;
    private final Pass pass;
    private final Limits limits;

    /**
     * @param port on which the agent listens, known once it does
     * @param origins of the extensions that may call
     */
    record Pass(Token token, IntSupplier port, Set<String> origins, OneTimeLinks links) {}

    /**
     * @param owner for calls with the token
     * @param strangers for all others, so that they cannot use up what the owner may do
     */
    record Limits(RateLimit owner, RateLimit strangers) {}

    /** What of a request the gate looks at. */
    interface Request {
        String method();

        String path();

        @Nullable
        String header(String name);

        /** Length of the body as announced, -1 when it was not. */
        long contentLength();

        /** Whether the system says that another user of this machine calls. */
        boolean isOfAnotherUser();
    }

    Gate(List<Route> routes, Pass pass, Limits limits) {
        this.routes = List.copyOf(routes);
        this.pass = pass;
        this.limits = limits;
    }

    /** @throws Refusal if the call is not to be answered */
    Route admit(Request request) {
        Route route = route(request);
        checkHost(request);
        checkOrigin(request, route);
        checkToken(request, route);
        checkSize(request, route);
        checkType(request, route);
        return route;
    }

    private Route route(Request request) {
        List<Route> there =
                routes.stream().filter(route -> route.isAt(request.path())).toList();
        if (there.isEmpty()) {
            throw Refusal.of(ProblemCode.NO_SUCH_ROUTE);
        }
        return there.stream()
                .filter(route -> route.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> Refusal.ofMethod(
                        there.stream().map(Route::method).distinct().sorted().toList()));
    }

    /** A name that was rebound to loopback still stands in this header. */
    private void checkHost(Request request) {
        String host = request.header("Host");
        String port = ":" + pass.port().getAsInt();
        if (host == null
                || !Set.of("127.0.0.1" + port, "localhost" + port, "[::1]" + port)
                        .contains(host)) {
            throw Refusal.of(ProblemCode.WRONG_HOST);
        }
    }

    /** Pages name their origin, or at least that they are another site; the command line names none and has the token. */
    private void checkOrigin(Request request, Route route) {
        String origin = request.header("Origin");
        String site = request.header("Sec-Fetch-Site");
        boolean foreign = site != null && (site.equals("cross-site") || site.equals("same-site"));
        boolean known = origin == null
                || pass.origins().contains(origin)
                || EXTENSION_OF_FIREFOX.matcher(origin).matches();
        if (!known || foreign && origin == null && route.access() != Route.Access.LINK) {
            throw Refusal.of(ProblemCode.ORIGIN_NOT_ALLOWED);
        }
    }

    private void checkToken(Request request, Route route) {
        switch (route.access()) {
            case OPEN -> count(limits.strangers());
            case TOKEN -> {
                String offered = request.header("Authorization");
                if (offered == null
                        || !offered.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        || !pass.token()
                                .isSameAs(offered.substring(BEARER.length()).strip())) {
                    count(limits.strangers());
                    throw Refusal.of(ProblemCode.TOKEN_REFUSED);
                }
                count(limits.owner());
            }
            case LINK -> {
                count(limits.strangers());
                // A link that is handed to a browser stands in the list of processes for a moment.
                if (request.isOfAnotherUser()
                        || !pass.links()
                                .use(request.path().substring(route.path().length()))) {
                    throw Refusal.of(ProblemCode.LINK_EXPIRED);
                }
            }
        }
    }

    private static void count(RateLimit limit) {
        if (!limit.admits()) {
            throw Refusal.of(ProblemCode.TOO_MANY_CALLS);
        }
    }

    private static void checkSize(Request request, Route route) {
        if (request.contentLength() > route.maxBodyBytes()) {
            throw Refusal.of(ProblemCode.BODY_TOO_LARGE, "at most " + route.maxBodyBytes() + " bytes are taken here");
        }
    }

    private static void checkType(Request request, Route route) {
        String encoding = request.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Refusal.of(ProblemCode.ENCODING_REFUSED);
        }
        if (route.maxBodyBytes() > 0 && !isJson(request.header("Content-Type"))) {
            throw Refusal.of(ProblemCode.NOT_JSON_TYPE);
        }
    }

    private static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        int end = type.indexOf(';');
        String media = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        String rest = end < 0 ? "" : type.substring(end + 1).strip().toLowerCase(Locale.ROOT);
        return media.equals("application/json")
                && (rest.isEmpty() || rest.replace("\"", "").equals("charset=utf-8"));
    }
}
