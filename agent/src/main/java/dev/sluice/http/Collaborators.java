package dev.sluice.http;

import dev.sluice.document.DocumentReader;
import dev.sluice.inspect.Inspector;
import dev.sluice.inspect.Outcomes;
import dev.sluice.redact.Redactor;
import java.time.Clock;

/** Whatever the routes call. */
public record Collaborators(
        Inspector inspector,
        Redactor redactor,
        DocumentReader documents,
        Outcomes outcomes,
        Knowledge knowledge,
        Clock clock) {}
