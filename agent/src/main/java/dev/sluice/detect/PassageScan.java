package dev.sluice.detect;

import com.google.re2j.Matcher;
import dev.sluice.detect.match.CharKind;
import dev.sluice.detect.match.Window;
import dev.sluice.policy.DetectorSpec;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules over one passage and collects what they claim. */
final class PassageScan {
    private static final int BEFORE_KEYWORD = 64;
    private static final int AFTER_KEYWORD = 512;
    private static final int LONGEST_TOKEN_VALUE = 128;
    private static final double RAISE = 0.35;
    private static final double REPORTED = 0.5;

    private final char[] chars;
    private final int length;
    private final Sweep sweep;
    private final List<Candidate> found = new ArrayList<>();

    PassageScan(char[] chars, int length, Vocabulary vocabulary) {
        this.chars = chars;
        this.length = length;
        this.sweep = new Sweep(chars, length, vocabulary);
    }

    List<Candidate> run(RuleSet rules) {
        for (int token : sweep.tokens()) {
            for (Rule rule : rules.tokenRules()) {
                tryAt(rule, token);
                if (token > 0 && !CharKind.isTokenPart(chars[token - 1]) && chars[token - 1] > ' ') {
                    tryAt(rule, token - 1);
                }
            }
        }
        for (Rule rule : rules.alwaysRecognisers()) {
            recognise(rule, new int[0]);
        }
        sweep.anchors().forEach((rule, anchors) -> {
            if (rule.recogniser() != null) {
                recognise(rule, anchors.stream().mapToInt(Integer::intValue).toArray());
            } else {
                search(rule, anchors);
            }
        });
        return found;
    }

    private void recognise(Rule rule, int[] anchors) {
        Recogniser recogniser = rule.recogniser();
        if (recogniser != null) {
            for (Recogniser.Span span : recogniser.find(new Passage(chars, 0, length, anchors))) {
                claim(
                        rule,
                        span.start(),
                        span.end(),
                        span.score() < 0 ? rule.spec().score() : span.score());
            }
        }
    }

    private void tryAt(Rule rule, int start) {
        int end = Math.min(length, start + LONGEST_TOKEN_VALUE);
        Matcher matcher = rule.pattern().matcher(new Window(chars, start, end));
        if (matcher.lookingAt()) {
            claim(
                    rule,
                    start + matcher.start(Rule.VALUE),
                    start + matcher.end(Rule.VALUE),
                    rule.spec().score());
        }
    }

    /** Searches around the anchors; windows that touch are searched as one, so that no character is read twice. */
    private void search(Rule rule, List<Integer> anchors) {
        int from = -1;
        int to = -1;
        for (int anchor : anchors) {
            int start = Math.max(0, anchor - BEFORE_KEYWORD);
            if (start > to) {
                searchIn(rule, from, to);
                from = start;
            }
            to = Math.min(length, anchor + AFTER_KEYWORD);
        }
        searchIn(rule, from, to);
    }

    private void searchIn(Rule rule, int from, int to) {
        if (from < 0) {
            return;
        }
        Matcher matcher = rule.pattern().matcher(new Window(chars, from, to));
        while (matcher.find()) {
            int start = matcher.start(Rule.VALUE);
            if (start >= 0) {
                claim(
                        rule,
                        from + start,
                        from + matcher.end(Rule.VALUE),
                        rule.spec().score());
            }
        }
    }

    private void claim(Rule rule, int start, int end, double score) {
        if (start >= end || isGlued(start) || isGlued(end) || !rule.accepts(new Window(chars, start, end))) {
            return;
        }
        DetectorSpec.Context use = rule.spec().context();
        int word = use == DetectorSpec.Context.IGNORE
                ? Candidate.NO_CONTEXT
                : sweep.contextWord(rule.detector(), start, end);
        if (word == Candidate.NO_CONTEXT && use == DetectorSpec.Context.NEED) {
            return;
        }
        double strength = word == Candidate.NO_CONTEXT ? score : score + RAISE;
        if (strength >= REPORTED) {
            found.add(new Candidate(start, end, rule.detector(), rule.index(), strength, word));
        }
    }

    /** Tells whether the characters left and right of a place belong to one token; the letter of an escape does not. */
    private boolean isGlued(int at) {
        if (at == 0 || at >= length || !CharKind.glued(chars[at - 1], chars[at])) {
            return false;
        }
        return at < 2 || chars[at - 2] != '\\' || "nrt".indexOf(chars[at - 1]) < 0;
    }
}
