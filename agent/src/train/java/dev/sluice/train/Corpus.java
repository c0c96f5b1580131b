package dev.sluice.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.text.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads annotated texts: one JSON object per line with {@code text} and {@code spans}. */
final class Corpus {
    /** The filings tag the parties of a contract as people. */
    private static final Set<String> ROLES = Set.of(
            "borrower", "borrowers", "lender", "lenders", "tenant", "landlord", "executive", "guarantor", "employee",
            "purchaser", "seller", "buyer", "holder", "agent", "consultant", "company", "licensee", "licensor");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    static List<Example> read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                examples.add(example(JSON.readTree(line)));
            }
        }
        return examples;
    }

    private static Example example(JsonNode record) {
        List<Range> names = new ArrayList<>();
        List<Range> others = new ArrayList<>();
        String text = record.path("text").asText();
        for (JsonNode span : record.path("spans")) {
            Range range = new Range(span.path("start").asInt(), span.path("end").asInt());
            String value = text.substring(range.start(), range.end()).toLowerCase(java.util.Locale.ROOT);
            boolean name = span.path("type").asText().equals("PERSON") && !ROLES.contains(value);
            (name ? names : others).add(range);
        }
        return new Example(text, names, others);
    }
}
