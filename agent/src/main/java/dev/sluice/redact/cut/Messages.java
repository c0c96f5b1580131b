package dev.sluice.redact.cut;

import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lines belong to earlier messages, and how far back: 0 for what the sender wrote, 1 for the newest message below
 * it, and so on.
 */
final class Messages {
    private final Lines lines;
    private final int[] depth;

    Messages(Lines lines) {
        this.lines = lines;
        this.depth = new int[lines.count()];
        int unquoted = 0;
        for (int i = 0; i < depth.length; i++) {
            if (lines.isFenced(i)) {
                depth[i] = unquoted;
                continue;
            }
            String line = lines.at(i);
            unquoted += LineMarks.startsUnquotedMessage(line) ? 1 : 0;
            depth[i] = unquoted + LineMarks.quoteDepth(line);
            if (introduces(i)) {
                depth[i] = Math.max(depth[i], unquoted + 1);
            }
        }
    }

    int depth(int line) {
        return depth[line];
    }

    /** Paragraphs of which the sender wrote something. */
    List<Range> own(List<Range> paragraphs) {
        List<Range> own = new ArrayList<>();
        for (Range paragraph : paragraphs) {
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                if (depth[i] == 0 && !lines.isFenced(i)) {
                    own.add(paragraph);
                    break;
                }
            }
        }
        return own;
    }

    /** The newest earlier message as one text, without the names and dates above it. */
    String newest() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth.length; i++) {
            String line = lines.at(i);
            boolean says = !introduces(i) && !LineMarks.isHeader(line) && !LineMarks.startsUnquotedMessage(line);
            if (depth[i] == 1 && says) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    /** Long introductions are broken in two by some programs. */
    private boolean introduces(int i) {
        String line = lines.at(i);
        String next = i + 1 < lines.count() ? lines.at(i + 1) : "";
        String before = i > 0 ? lines.at(i - 1) : "";
        return LineMarks.introducesQuote(line)
                || isBroken(line, next)
                || isBroken(before, line) && !LineMarks.introducesQuote(before);
    }

    private static boolean isBroken(String line, String next) {
        return !line.isEmpty()
                && Character.isLetter(line.charAt(0))
                && line.endsWith(">")
                && next.length() < 30
                && LineMarks.introducesQuote(line + " " + next);
    }
}
