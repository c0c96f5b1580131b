package dev.sluice.cli;

import dev.sluice.approve.PermissionFolder;
import dev.sluice.browser.HostPlaces;
import dev.sluice.bundle.PolicyStore;
import dev.sluice.detect.Levels;
import dev.sluice.detect.Scanner;
import dev.sluice.health.Check;
import dev.sluice.home.DataHome;
import dev.sluice.home.DataHome.PortNote;
import dev.sluice.inspect.Inspector;
import dev.sluice.redact.Redactor;
import dev.sluice.redact.Vault;
import dev.sluice.tokens.TokenCounter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    /** What approvers have allowed the person. */
    PermissionFolder permissions();

    Reports reports();

    /** What the doctor looks at, in the order in which it is told. */
    List<Check> checks();

    /** Origins of the extensions that may call. */
    Set<String> origins();

    /** Where browsers look for the native host. */
    HostPlaces hostPlaces();

    void registerHost() throws IOException;

    /** Folder of the unpacked extension, or null when there is none beside this agent. */
    @Nullable
    Path extension();

    void startBrowser() throws IOException;

    /** Serves until closed. */
    Service serve(Wish wish) throws IOException;

    /** The running agent of the data directory, started when it does not run; null when it cannot be. */
    @Nullable
    PortNote findOrStart() throws IOException;

    /** Shows an address in the person's browser and returns whether there was one. */
    boolean openLink(String address);

    /** @param orAny whether any free port will do when that one is taken */
    record Wish(int port, boolean orAny) {}

    /** Reads the ledger. */
    interface Reports extends dev.sluice.report.Reports {
        /** Removes what was kept up to a day, the day included, or everything; returns how many events went. */
        int purge(@Nullable LocalDate upTo);

        /** Where a damaged ledger was put when this one took its place, or null. */
        @Nullable
        Path setAside();
    }

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
