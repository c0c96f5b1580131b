package dev.sluice.bundle;

import dev.sluice.policy.Confidence;
import dev.sluice.policy.ProductLine.Recognition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads how a product line is recognised. */
final class RecognitionReader {
    private RecognitionReader() {}

    static List<Recognition> read(TreeReader line) {
        return line.children("recognise").stream()
                .map(RecognitionReader::recognition)
                .toList();
    }

    private static Recognition recognition(TreeReader in) {
        Boolean loggedIn = in.has("logged-in") ? in.flag("logged-in", false) : null;
        Recognition recognition = new Recognition(
                in.optionalText("host"),
                attributes(in.child("account")),
                attributes(in.child("unless")),
                in.texts("badges"),
                loggedIn,
                in.oneOf("confidence", Confidence.class, Confidence.LOW));
        if (!in.has("confidence")) {
            in.report("confidence", "missing", "add 'confidence: high', medium or low");
        }
        in.refuseOtherKeys();
        return recognition;
    }

    private static Map<String, List<String>> attributes(@Nullable TreeReader in) {
        Map<String, List<String>> attributes = new TreeMap<>();
        if (in != null) {
            in.keys().forEach(name -> attributes.put(name, in.texts(name)));
        }
        return attributes;
    }
}
