package dev.sluice.bundle;

import java.util.List;
import java.util.Map;

/** A policy document as read, with the 1-based line on which each part begins; 0 where lines are not known. */
public sealed interface Tree {
    int line();

    /** A single value as written; a null is the kind {@link Kind#NULL}. */
    record Scalar(String value, Kind kind, int line) implements Tree {}

    /** A list. */
    record Items(List<Tree> items, int line) implements Tree {}

    /** A map in the order of the document. */
    record Entries(Map<String, Tree> entries, int line) implements Tree {}

    /** What a scalar was in the document. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }
}
