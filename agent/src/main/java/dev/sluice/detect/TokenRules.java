package dev.sluice.detect;

import com.google.re2j.Matcher;
import dev.sluice.detect.match.Automaton;
import dev.sluice.detect.match.CharKind;
import dev.sluice.detect.match.IntList;
import dev.sluice.detect.match.PatternForm;
import dev.sluice.detect.match.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * The patterns without keywords, all in one automaton that is started where a token that holds a digit begins.
 *
 * <p>Where the automaton says exactly what a pattern means, the longest value that passes its check is the finding. For
 * the others it tells which regular expressions are worth asking.
 */
final class TokenRules {
    /** How far a value may reach. */
    static final int LONGEST_VALUE = 160;

    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> opaque = new ArrayList<>();
    private final boolean[] exact;
    private final Automaton automaton;

    TokenRules(List<Rule> all) {
        List<PatternForm> forms = new ArrayList<>();
        for (Rule rule : all) {
            PatternForm form = rule.form();
            if (form == null) {
                opaque.add(rule);
            } else {
                rules.add(rule);
                forms.add(form);
            }
        }
        automaton = Automaton.anchored(forms);
        exact = new boolean[rules.size()];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = forms.get(i).isExact() && !rules.get(i).hasValueGroup();
        }
    }

    /** Tries all rules at every token of a region. */
    void run(Region region, Sweep sweep, Claims claims) {
        Run run = new Run(region, sweep, claims);
        for (int i = 0; i < sweep.tokens().size(); i++) {
            int token = sweep.tokens().get(i);
            run.at(token);
            boolean leadable = token > region.lookFrom()
                    && region.chars()[token - 1] > ' '
                    && !CharKind.isTokenPart(region.chars()[token - 1]);
            if (leadable && token > region.from()) {
                run.at(token - 1);
            }
        }
    }

    /** The state of one run: for each rule that accepted at the present token, where. */
    private final class Run {
        private final Region region;
        private final Sweep sweep;
        private final Claims claims;
        /** Rule and end, alternating, in the order of the ends. */
        private final IntList accepted = new IntList();

        private final Automaton.Accepting accepting = this::note;

        Run(Region region, Sweep sweep, Claims claims) {
            this.region = region;
            this.sweep = sweep;
            this.claims = claims;
        }

        void at(int start) {
            accepted.clear();
            int to = Math.min(region.lookTo(), start + LONGEST_VALUE);
            automaton.match(region.chars(), start, to, region.lookTo(), accepting);
            for (int i = accepted.size() - 2; i >= 0; i -= 2) {
                int rule = accepted.get(i);
                if (rule >= 0 && (settle(rule, start, accepted.get(i + 1)) || !exact[rule])) {
                    forget(rule, i);
                }
            }
            for (Rule rule : opaque) {
                ask(rule, start);
            }
        }

        private void note(int[] ids, int end) {
            for (int id : ids) {
                accepted.add(id);
                accepted.add(end);
            }
        }

        /** Once the longest value stands, shorter ones of the same rule are not wanted. */
        private void forget(int rule, int from) {
            for (int i = from - 2; i >= 0; i -= 2) {
                if (accepted.get(i) == rule) {
                    accepted.set(i, -1);
                }
            }
        }

        private boolean settle(int id, int start, int end) {
            Rule rule = rules.get(id);
            if (rule.needsContext() && !sweep.mayHaveContext(rule.detector(), start, LONGEST_VALUE)) {
                return true;
            }
            if (exact[id]) {
                return claims.add(rule, start, end - 1, rule.spec().score());
            }
            ask(rule, start);
            return true;
        }

        private void ask(Rule rule, int start) {
            int end = Math.min(region.lookTo(), start + LONGEST_VALUE);
            Matcher matcher = rule.matcher(new Window(region.chars(), start, end));
            if (matcher.lookingAt() && Rule.start(matcher) >= 0) {
                claims.add(
                        rule,
                        start + Rule.start(matcher),
                        start + Rule.end(matcher),
                        rule.spec().score());
            }
        }
    }
}
