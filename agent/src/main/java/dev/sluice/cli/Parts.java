package dev.sluice.cli;

import dev.sluice.bundle.PolicyStore;
import dev.sluice.detect.Levels;
import dev.sluice.detect.Scanner;
import dev.sluice.home.DataHome;
import dev.sluice.inspect.Inspector;
import dev.sluice.redact.Redactor;
import dev.sluice.redact.Vault;
import dev.sluice.tokens.TokenCounter;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What commands work with; each part is made when it is first asked for. */
public interface Parts {
    DataHome home();

    Scanner scanner();

    Levels levels();

    TokenCounter tokens();

    Inspector inspector();

    Vault vault();

    Redactor redactor();

    PolicyStore policy();

    /** Serves until the process is asked to end. */
    Service serve(int port) throws IOException;

    /** Makes the parts for one data directory. */
    interface Maker {
        /** @param dataDir null for the person's usual one */
        Parts make(@Nullable Path dataDir);
    }

    /** A running server. */
    interface Service extends AutoCloseable {
        int port();

        /** A one-time address of the report page. */
        String reportAddress();

        /** Returns when the process has been asked to end. */
        void awaitEnd();

        @Override
        void close();
    }
}
