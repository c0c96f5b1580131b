package dev.sluice.detect;

import com.google.re2j.Matcher;
import dev.sluice.detect.match.Automaton;
import dev.sluice.detect.match.CharKind;
import dev.sluice.detect.match.FirstMatch;
import dev.sluice.detect.match.IntList;
import dev.sluice.detect.match.PatternForm;
import dev.sluice.detect.match.Window;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The patterns without keywords, tried where a token that holds a digit begins.
 *
 * <p>Those that can stand without a context word are all in one automaton. The others, which are many more, are tried one
 * by one, and only near a context word of their detector.
 */
final class TokenRules {
    /** How far a value may reach. */
    static final int LONGEST_VALUE = 160;

    private final List<Rule> free = new ArrayList<>();
    private final List<Rule> opaque = new ArrayList<>();
    /** By the ordinals of their detectors. */
    private final List<List<Rule>> bound = new ArrayList<>();

    private final Automaton automaton;

    /** The shapes of the same patterns: most tokens have none of them. */
    private final Automaton shapes;

    TokenRules(List<Rule> all) {
        List<PatternForm> forms = new ArrayList<>();
        for (Rule rule : all) {
            if (rule.waitsForContext()) {
                boundTo(rule.detector().ordinal()).add(rule);
                continue;
            }
            PatternForm form = rule.form();
            if (form == null) {
                opaque.add(rule);
            } else {
                free.add(rule);
                forms.add(form);
            }
        }
        automaton = Automaton.anchored(forms);
        shapes = Automaton.anchored(forms.stream().map(PatternForm::shape).toList());
    }

    private List<Rule> boundTo(int detector) {
        while (bound.size() <= detector) {
            bound.add(new ArrayList<>(0));
        }
        return bound.get(detector);
    }

    /** Tries all rules at every token of a region. */
    void run(Region region, Sweep sweep, Claims claims) {
        Run run = new Run(region, sweep, claims);
        for (int i = 0; i < sweep.tokens().size(); i++) {
            int token = sweep.tokens().get(i);
            BitSet asked = run.boundRulesAround(token);
            run.at(token, asked);
            if (token > region.from() && isLead(region.chars()[token - 1], asked)) {
                run.at(token - 1, asked);
            }
        }
    }

    /** Tells whether a value may begin with the sign in front of a token. */
    private boolean isLead(char c, BitSet asked) {
        return c > ' ' && !CharKind.isTokenPart(c) && (shapes.mayBeginWith(c) || !asked.isEmpty() || !opaque.isEmpty());
    }

    /** The state of one run. */
    private final class Run {
        private final Region region;
        private final Sweep sweep;
        private final Claims claims;
        /** Rule and end, alternating, in the order of the ends. */
        private final IntList accepted = new IntList();

        private final Automaton.Accepting accepting = this::note;
        private final FirstMatch first;

        Run(Region region, Sweep sweep, Claims claims) {
            this.region = region;
            this.sweep = sweep;
            this.claims = claims;
            this.first = new FirstMatch(region.chars(), region.lookFrom(), region.lookTo());
        }

        /** Returns the ordinals, for reading only, of the detectors whose rules need a context word and may have one here. */
        BitSet boundRulesAround(int token) {
            boolean opening = region.isShortDraft() && sweep.tokens().get(0) == token;
            return opening ? sweep.context().waiting() : sweep.context().detectorsAround(token, LONGEST_VALUE);
        }

        void at(int start, BitSet asked) {
            int longest = Math.min(region.lookTo(), start + LONGEST_VALUE);
            accepted.clear();
            if (shapes.accepts(region.chars(), start, longest)) {
                match(automaton, start);
            }
            for (int i = accepted.size() - 2; i >= 0; i -= 2) {
                int id = accepted.get(i);
                if (id >= 0 && settle(free.get(id), start, accepted.get(i + 1))) {
                    forget(id, i);
                }
            }
            for (Rule rule : opaque) {
                ask(rule, start);
            }
            for (int detector = asked.nextSetBit(0); detector >= 0; detector = asked.nextSetBit(detector + 1)) {
                for (Rule rule : bound.get(detector)) {
                    tryAlone(rule, start);
                }
            }
        }

        private void tryAlone(Rule rule, int start) {
            Automaton alone = rule.automaton();
            if (alone == null) {
                ask(rule, start);
                return;
            }
            match(alone, start);
            boolean settled = false;
            for (int i = accepted.size() - 2; i >= 0 && !settled; i -= 2) {
                settled = settle(rule, start, accepted.get(i + 1));
            }
        }

        private void match(Automaton patterns, int start) {
            accepted.clear();
            int to = Math.min(region.lookTo(), start + LONGEST_VALUE);
            patterns.match(region.chars(), start, to, region.lookTo(), accepting);
        }

        private void note(int[] ids, int end) {
            for (int id : ids) {
                accepted.add(id);
                accepted.add(end);
            }
        }

        /** Once the longest value stands, shorter ones of the same rule are not wanted. */
        private void forget(int id, int from) {
            for (int i = from - 2; i >= 0; i -= 2) {
                if (accepted.get(i) == id) {
                    accepted.set(i, -1);
                }
            }
        }

        /** Returns false when a shorter value may still stand. */
        private boolean settle(Rule rule, int start, int end) {
            if (rule.isExact()) {
                return claims.add(rule, start, end - 1);
            }
            Automaton alone = rule.automaton();
            if (alone == null || first.isSpent()) {
                ask(rule, start);
            } else if (first.matches(alone, start) && first.valueStart() != FirstMatch.NOWHERE) {
                claims.add(rule, first.valueStart(), first.valueEnd());
            }
            return true;
        }

        /** Asks the regular expression of what no automaton can read. */
        private void ask(Rule rule, int start) {
            int end = Math.min(region.lookTo(), start + LONGEST_VALUE);
            Matcher matcher = rule.matcher(new Window(region.chars(), start, end));
            if (matcher.lookingAt() && Rule.start(matcher) >= 0) {
                claims.add(rule, start + Rule.start(matcher), start + Rule.end(matcher));
            }
        }
    }
}
