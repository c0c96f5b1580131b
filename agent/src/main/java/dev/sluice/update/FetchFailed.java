package dev.sluice.update;

import java.io.IOException;

/** A look that did not bring a file, with what stood in the way. */
final class FetchFailed extends IOException {
    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    FetchFailed(Trouble trouble) {
        super(trouble.text());
        this.trouble = trouble;
    }

    FetchFailed(Trouble trouble, Exception cause) {
        super(trouble.text(), cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
