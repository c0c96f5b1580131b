package dev.sluice.detect;

import dev.sluice.detect.disguise.Disguises;
import dev.sluice.detect.disguise.PlainText;
import dev.sluice.detect.match.IntList;
import java.util.ArrayList;
import java.util.List;

/** The rules of all detectors, by what starts them. */
final class RuleSet {
    private final TokenRules tokenRules;
    private final List<Rule> alwaysAsked = new ArrayList<>();
    private final Vocabulary vocabulary;

    RuleSet(List<Detector> detectors) {
        List<Rule> patterns = new ArrayList<>();
        for (Detector detector : detectors) {
            for (Rule rule : detector.rules()) {
                if (rule.spec().keywords().isEmpty()) {
                    (rule.recogniser() == null ? patterns : alwaysAsked).add(rule);
                }
            }
        }
        tokenRules = new TokenRules(patterns);
        vocabulary = new Vocabulary(detectors);
    }

    /** Begins a text, whose regions are scanned in order. */
    Sweep.Series begin() {
        return new Sweep.Series(vocabulary);
    }

    /** Returns everything the rules find that begins in the region, overlaps included. */
    List<Candidate> scan(Region region, Sweep.Series series) {
        Sweep sweep = series.next(region);
        Claims claims = new Claims(region, sweep);
        for (Rule rule : alwaysAsked) {
            recognise(rule, new IntList(), sweep, claims);
        }
        match(region, sweep, claims);
        List<Candidate> found = claims.standing();
        Disguises.Stretch stretch =
                new Disguises.Stretch(region.chars(), region.from(), region.to(), region.lookFrom(), region.lookTo());
        for (PlainText plain : Disguises.reveal(stretch, sweep.escapes())) {
            found.addAll(behind(plain, region));
        }
        return found;
    }

    private void match(Region region, Sweep sweep, Claims claims) {
        tokenRules.run(region, sweep, claims);
        KeywordRules keywordRules = new KeywordRules(sweep, claims);
        sweep.forEachAnchored((rule, anchors) -> {
            if (rule.recogniser() == null) {
                keywordRules.run(rule, anchors);
            } else {
                recognise(rule, anchors, sweep, claims);
            }
        });
    }

    /** Scans the text behind a disguise; where it lies is said in terms of the text as written. */
    private List<Candidate> behind(PlainText plain, Region region) {
        Region inside = Region.whole(plain.chars(), plain.length());
        Sweep sweep = Sweep.of(inside, vocabulary);
        Claims claims = new Claims(inside, sweep);
        match(inside, sweep, claims);
        List<Candidate> found = new ArrayList<>();
        for (Candidate candidate : claims.standing()) {
            int start = plain.start(candidate.start());
            int end = plain.end(candidate.end() - 1);
            boolean here = start >= region.from() && start < region.to();
            if (here && candidate.isConfirmed() && plain.isRevealed(candidate.start(), candidate.end())) {
                Candidate widened = candidate.at(start, end);
                found.add(plain.isEncoded() ? widened.asPartOfAll() : widened);
            }
        }
        return found;
    }

    private static void recognise(Rule rule, IntList anchors, Sweep sweep, Claims claims) {
        Region region = sweep.region();
        Recogniser recogniser = rule.recogniser();
        IntList own = new IntList();
        for (int i = 0; i < anchors.size(); i++) {
            if (anchors.get(i) >= region.from() && anchors.get(i) < region.readTo()) {
                own.add(anchors.get(i) - region.from());
            }
        }
        if (recogniser == null || own.size() == 0 && anchors.size() > 0) {
            return;
        }
        Passage passage = new Passage(region, own.toArray(), sweep.numbers());
        for (Recogniser.Span span : recogniser.find(passage)) {
            double score = span.score() < 0 ? rule.spec().score() : span.score();
            int base = region.from();
            claims.add(rule, new Recogniser.Span(base + span.start(), base + span.end(), score, span.note()));
        }
    }
}
