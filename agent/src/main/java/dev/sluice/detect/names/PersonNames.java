package dev.sluice.detect.names;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Finds names of people line by line; the model is read on first use. */
public final class PersonNames implements Recogniser {
    /** Reads the shipped model once, when the first name is looked for. */
    private static final class Shipped {
        static final NameModel MODEL = NameModel.load();
    }

    private final Supplier<NameModel> model;

    /** With the shipped model. */
    public PersonNames() {
        this(() -> Shipped.MODEL);
    }

    public PersonNames(Supplier<NameModel> model) {
        this.model = model;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public List<Span> find(Passage passage) {
        return find(passage.window(0, passage.length()));
    }

    public List<Span> find(CharSequence text) {
        NameModel names = model.get();
        List<Span> written = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        Tagger latin = new Tagger(
                LatinScript.reading(names.lexicon(), names.latin().mask()), names.latin(), names.latinThreshold());
        Tagger han =
                new Tagger(new HanScript(names.hanLexicon(), names.han().mask()), names.han(), names.hanThreshold());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                latin.tag(text, from, i, (start, end, score) -> written.add(new Span(start, end, score)));
                han.tag(
                        text,
                        from,
                        i,
                        (start, end, score) -> spans.add(HanEdges.settle(text, new Span(start, end, score))));
                from = i + 1;
            }
        }
        spans.addAll(NameEdges.settle(text, written));
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }
}
