package dev.sluice.redact.cut;

import dev.sluice.redact.cut.CutProposal.Kind;
import dev.sluice.redact.cut.CutProposal.Part;
import dev.sluice.text.Draft;
import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Marks each line of a draft with a reason to leave it out, or none; linear in the draft's length. */
public final class Cutter {
    private static final int LEAST_REPEATED = 40;
    private static final int LEAST_HEADERS = 3;
    private static final int LONGEST_SIGNATURE = 10;
    private static final int LEAST_LOG = 8;
    private static final int SAME_SHAPE_KEPT = 2;
    private static final int LEAST_PARAGRAPHS = 6;
    private static final int LEAST_UNRELATED = 200;
    private static final int LEAST_TOPICS = 2;

    private final Lines lines;
    private final List<Range> paragraphs;
    private final Asking asking;
    private final @Nullable Kind[] marks;

    private Cutter(String text) {
        this.lines = new Lines(text);
        this.paragraphs = lines.paragraphs();
        this.asking = Asking.of(lines, paragraphs);
        this.marks = new Kind[lines.count()];
    }

    /**
     * @param tokens counts the tokens of a passage
     * @return what may be left out; never everything, and never the paragraph that asks
     */
    public static CutProposal propose(Draft draft, ToIntFunction<String> tokens) {
        Cutter cutter = new Cutter(draft.text());
        cutter.mark();
        return cutter.proposal(draft, tokens);
    }

    private void mark() {
        quotedAndHeaders();
        signatures();
        paragraphs.forEach(this::log);
        repeated();
        unrelated();
        for (int i = asking.paragraph().start(); i < asking.paragraph().end(); i++) {
            marks[i] = null;
        }
    }

    private void quotedAndHeaders() {
        for (int i = 0; i < lines.count(); i++) {
            if (LineMarks.isQuoted(lines.at(i)) || LineMarks.startsEarlierMessage(lines.at(i))) {
                marks[i] = Kind.QUOTED;
            }
        }
        for (Range paragraph : paragraphs) {
            int headers = paragraph.start();
            while (headers < paragraph.end() && LineMarks.isHeader(lines.at(headers))) {
                headers++;
            }
            if (headers - paragraph.start() >= LEAST_HEADERS) {
                markAll(paragraph.start(), headers, Kind.HEADERS);
            }
        }
    }

    private void signatures() {
        for (int p = 0; p < paragraphs.size(); p++) {
            Range paragraph = paragraphs.get(p);
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                String line = lines.at(i);
                boolean begins = LineMarks.isSignatureRule(line) || LineMarks.isClosing(line);
                if (begins && paragraph.end() - i <= LONGEST_SIGNATURE) {
                    markAll(i, paragraph.end(), Kind.SIGNATURE);
                    break;
                }
            }
            if (LineMarks.isNotice(lines.at(paragraph.start()))) {
                markAll(paragraph.start(), paragraph.end(), Kind.SIGNATURE);
            }
        }
    }

    private void log(Range paragraph) {
        int found = 0;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            found += LineMarks.isLog(lines.at(i)) ? 1 : 0;
        }
        if (found < LEAST_LOG) {
            return;
        }
        Map<String, Integer> shapes = new HashMap<>();
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            String line = lines.at(i);
            boolean again = shapes.merge(LineMarks.shape(line), 1, Integer::sum) > SAME_SHAPE_KEPT;
            if (LineMarks.isQuietLog(line) || (LineMarks.isLog(line) && again)) {
                marks[i] = Kind.LOG_NOISE;
            }
        }
    }

    private void repeated() {
        Set<String> seen = new HashSet<>();
        for (Range paragraph : paragraphs) {
            String same =
                    lines.textOf(paragraph).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            if (same.length() >= LEAST_REPEATED && !seen.add(same)) {
                markAll(paragraph.start(), paragraph.end(), Kind.REPEATED);
            }
        }
    }

    private void unrelated() {
        boolean clear = !asking.wantsWhole() && asking.topics().size() >= LEAST_TOPICS;
        if (!clear
                || paragraphs.size() < LEAST_PARAGRAPHS
                || paragraphs.stream().noneMatch(this::answers)) {
            return;
        }
        for (Range paragraph : paragraphs) {
            String text = lines.textOf(paragraph);
            if (text.length() >= LEAST_UNRELATED && !asking.isAbout(text)) {
                markAll(paragraph.start(), paragraph.end(), Kind.UNRELATED);
            }
        }
    }

    /** Something but the question itself is about the question; otherwise its words say nothing about the text. */
    private boolean answers(Range paragraph) {
        return !paragraph.equals(asking.paragraph()) && asking.isAbout(lines.textOf(paragraph));
    }

    private void markAll(int from, int to, Kind kind) {
        for (int i = from; i < to; i++) {
            if (marks[i] == null) {
                marks[i] = kind;
            }
        }
    }

    private CutProposal proposal(Draft draft, ToIntFunction<String> tokens) {
        List<Part> parts = new ArrayList<>();
        boolean keepsSomething = false;
        int saved = 0;
        int i = 0;
        while (i < lines.count()) {
            int end = i + 1;
            Kind kind = marks[i];
            keepsSomething |= kind == null && !lines.isBlank(i);
            while (kind != null && end < lines.count() && marks[end] == kind) {
                end++;
            }
            if (kind != null) {
                Range range = lines.span(i, end);
                int count = tokens.applyAsInt(draft.slice(range));
                parts.add(new Part(range, kind, count));
                saved += count;
            }
            i = end;
        }
        return keepsSomething ? new CutProposal(List.copyOf(parts), saved) : CutProposal.NONE;
    }
}
