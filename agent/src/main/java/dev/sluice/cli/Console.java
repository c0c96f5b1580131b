package dev.sluice.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** Where a command reads and prints; both streams print UTF-8. */
public record Console(InputStream in, PrintStream out, PrintStream err) {}
