package dev.sluice.cli;

/** A command cannot go on; the message says why and what to do, and holds nothing of a text. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message, null, false, false);
    }
}
