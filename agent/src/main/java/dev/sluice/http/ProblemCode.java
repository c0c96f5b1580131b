package dev.sluice.http;

import java.util.Locale;

/** Everything that can be wrong with a call; the codes are stable. */
public enum ProblemCode {
    NO_SUCH_ROUTE(404, "There is no such route"),
    METHOD_NOT_ALLOWED(405, "The route does not answer this method"),
    WRONG_HOST(403, "The call did not name this agent as its host"),
    ORIGIN_NOT_ALLOWED(403, "Calls from this origin are refused"),
    TOKEN_REFUSED(401, "The bearer token is missing or wrong"),
    LINK_EXPIRED(404, "The link was used already or has expired"),
    TOO_MANY_CALLS(429, "Too many calls in a short time"),
    BODY_TOO_LARGE(413, "The body is larger than this route takes"),
    ENCODING_REFUSED(415, "Encoded bodies are refused"),
    NOT_JSON_TYPE(415, "The body must be application/json"),
    MALFORMED_JSON(400, "The body is not valid JSON"),
    MISSING_FIELD(400, "A required field is missing"),
    INVALID_FIELD(400, "A field has the wrong type or value"),
    UNKNOWN_FIELD(400, "A field is not known"),
    UNKNOWN_LINE(400, "There is no product line of this name"),
    UNKNOWN_INSPECTION(404, "No inspection of this id is remembered"),
    UNKNOWN_DISMISSAL(404, "There is no dismissal of this id that could be taken back"),
    NOT_ALLOWED(403, "The organisation's policy does not allow it"),
    PERMISSION_REFUSED(422, "The permission does not count"),
    LEDGER_UNAVAILABLE(503, "The ledger cannot be written or read"),
    BAD_REQUEST(400, "The request cannot be read"),
    INTERNAL(500, "The agent has failed");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** As it stands in the answer, such as {@code no-such-route}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
