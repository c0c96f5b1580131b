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
    private static final int LONGEST_CONTACT = 60;
    private static final int LEAST_LOG = 8;
    private static final int SAME_SHAPE_KEPT = 2;
    private static final int LEAST_PARAGRAPHS = 6;
    private static final int LEAST_UNRELATED = 200;
    private static final int LEAST_TOPICS = 2;

    private final Lines lines;
    private final List<Range> paragraphs;
    private final Messages messages;
    private final Asking asking;
    private final boolean compares;
    private final boolean wantsHeaders;
    private final @Nullable Kind[] marks;

    private Cutter(String text) {
        this.lines = new Lines(text);
        this.paragraphs = lines.paragraphs();
        this.messages = new Messages(lines);
        this.asking = Asking.of(lines, messages.own(paragraphs));
        this.compares = asking.names("comparison");
        this.wantsHeaders = asking.names("headers-wanted");
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
        quoted();
        paragraphs.forEach(this::headers);
        for (int p = 0; p < paragraphs.size(); p++) {
            signature(p);
        }
        paragraphs.forEach(this::log);
        repeated();
        unrelated();
        for (int i = asking.paragraph().start(); i < asking.paragraph().end(); i++) {
            if (messages.depth(i) == 0) {
                marks[i] = null;
            }
        }
    }

    /** The newest earlier message stays when the question may be about it; those before it have been answered. */
    private void quoted() {
        String newest = messages.newest();
        boolean wanted = asking.wantsWhole() || asking.names("message-wanted") || asking.isAbout(newest);
        int kept = wanted ? 1 : 0;
        for (int i = 0; i < lines.count(); i++) {
            if (messages.depth(i) > kept) {
                marks[i] = Kind.QUOTED;
            }
        }
    }

    private void headers(Range paragraph) {
        int from = paragraph.start();
        if (LineMarks.startsUnquotedMessage(lines.at(from))) {
            from++;
        }
        int headers = from;
        while (headers < paragraph.end() && LineMarks.isHeader(lines.at(headers)) && !lines.isFenced(headers)) {
            headers++;
        }
        if (headers - from >= LEAST_HEADERS && !wantsHeaders) {
            markAll(from, headers, Kind.HEADERS);
        }
    }

    private void signature(int p) {
        Range paragraph = paragraphs.get(p);
        if (asking.wantsWhole() || lines.isFenced(paragraph.start())) {
            return;
        }
        if (LineMarks.isNotice(lines.at(paragraph.start()))) {
            markAll(paragraph.start(), paragraph.end(), Kind.SIGNATURE);
            return;
        }
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            String line = lines.at(i);
            boolean closes = LineMarks.isSignatureRule(line) || LineMarks.isClosing(line);
            if (closes && paragraph.end() - i <= LONGEST_SIGNATURE && isSigned(i, p)) {
                markAll(i, i + 1 < paragraph.end() ? paragraph.end() : contact(p), Kind.SIGNATURE);
                return;
            }
            if (LineMarks.isSignedName(line) || LineMarks.isDevice(line)) {
                markAll(i, paragraph.end(), Kind.SIGNATURE);
                return;
            }
        }
    }

    /** A word of thanks with nobody's name below it is part of the request. */
    private boolean isSigned(int line, int paragraph) {
        return line + 1 < paragraphs.get(paragraph).end() || contact(paragraph) > line + 1;
    }

    /** Where the lines with name and address end that stand apart from the closing formula. */
    private int contact(int paragraph) {
        Range own = paragraphs.get(paragraph);
        if (paragraph + 1 == paragraphs.size()) {
            return own.end();
        }
        Range next = paragraphs.get(paragraph + 1);
        boolean listed = next.end() - next.start() <= LONGEST_SIGNATURE && !next.equals(asking.paragraph());
        for (int i = next.start(); i < next.end() && listed; i++) {
            listed = lines.at(i).length() <= LONGEST_CONTACT && messages.depth(i) == messages.depth(own.start());
        }
        return listed ? next.end() : own.end();
    }

    private void log(Range paragraph) {
        if (compares) {
            return;
        }
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
        if (compares || paragraphs.size() < 2) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Range paragraph : paragraphs) {
            String same = squeezed(lines.textOf(paragraph)).toLowerCase(Locale.ROOT);
            if (same.length() >= LEAST_REPEATED && !seen.add(same)) {
                markAll(paragraph.start(), paragraph.end(), Kind.REPEATED);
            }
        }
    }

    /** The text with one space for every run of white space. */
    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                squeezed.append(c);
            } else if (squeezed.length() > 0 && squeezed.charAt(squeezed.length() - 1) != ' ') {
                squeezed.append(' ');
            }
        }
        return squeezed.toString().strip();
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
