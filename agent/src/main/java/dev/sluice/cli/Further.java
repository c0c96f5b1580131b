package dev.sluice.cli;

import picocli.CommandLine;

/** Commands of another package, added to the command line. */
public interface Further {
    /** No commands beyond the usual ones. */
    Further NONE = (line, maker, console) -> {};

    void addTo(CommandLine line, Parts.Maker maker, Console console);
}
