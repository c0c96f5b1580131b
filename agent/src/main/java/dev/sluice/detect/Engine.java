package dev.sluice.detect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.google.re2j.PatternSyntaxException;
import dev.sluice.detect.match.AnyPattern;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.text.Draft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs all detectors over a draft, region by region; regions that have not changed are not read again. */
public final class Engine implements Scanner {
    private static final int CANDIDATE_BYTES = 48;
    private static final int ENTRY_BYTES = 160;

    /** Drafts with fewer UTF-16 units are compared region by region, without being kept. */
    private static final int LEAST_KEPT = 8_000;

    /** How long the last long draft stays in memory while nothing is typed. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final Integer LAST = 0;

    private final RuleSet rules;
    private final boolean remembers;
    private final Cache<Fingerprint, List<Candidate>> memory;
    private final Cache<Integer, Reading> longDraft = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .scheduler(Scheduler.systemScheduler())
            .build();

    private Engine(List<Detector> detectors, long memoryBytes) {
        this.rules = new RuleSet(detectors);
        this.remembers = memoryBytes > 0;
        this.memory = Caffeine.newBuilder()
                .maximumWeight(memoryBytes)
                .weigher((Fingerprint key, List<Candidate> found) -> ENTRY_BYTES + CANDIDATE_BYTES * found.size())
                .build();
    }

    /** Tells whether a detector can run: its checks and recognisers exist, and its patterns can be understood. */
    public static boolean canRun(DetectorSpec spec, Parts parts) {
        try {
            Detector detector = new Detector(0, spec, parts);
            AnyPattern.requirePatterns(spec.harmless());
            detector.rules().forEach(Rule::requireWholePattern);
            detector.rules().stream().filter(rule -> rule.recogniser() == null).forEach(rule -> rule.matcher(""));
            return true;
        } catch (IllegalArgumentException | PatternSyntaxException e) {
            return false;
        }
    }

    /**
     * Makes detectors ready to run.
     *
     * @throws IllegalArgumentException if a detector names a check or recogniser that does not exist
     */
    public static Engine load(List<DetectorSpec> specs, Parts parts) {
        return load(specs, parts, EngineSettings.DEFAULTS);
    }

    /**
     * Makes detectors ready to run.
     *
     * @throws IllegalArgumentException if a detector names a check or recogniser that does not exist
     */
    public static Engine load(List<DetectorSpec> specs, Parts parts, EngineSettings settings) {
        List<Detector> detectors = new ArrayList<>();
        for (DetectorSpec spec : specs) {
            detectors.add(new Detector(detectors.size(), spec, parts));
        }
        return new Engine(detectors, settings.memoryBytes());
    }

    /** Lets go of what is remembered of earlier drafts. */
    public void forget() {
        memory.invalidateAll();
        longDraft.invalidateAll();
    }

    @Override
    public List<Finding> scan(Draft draft) {
        boolean kept = remembers && draft.lengthUtf16() >= LEAST_KEPT;
        // Taken out, so that no other thread reads on from it at the same time.
        Reading last = kept ? longDraft.asMap().remove(LAST) : null;
        Sweep.Series series = rules.begin();
        Function<Region, List<Candidate>> scan = region -> remembered(region, series);
        Reading reading = last == null ? Reading.of(draft, scan) : last.then(draft, scan);
        List<Finding> findings = findings(reading);
        if (kept) {
            longDraft.put(LAST, reading);
        }
        return findings;
    }

    private static List<Finding> findings(Reading reading) {
        List<Candidate> candidates = new ArrayList<>();
        for (Part part : reading.parts()) {
            for (Candidate candidate : part.found()) {
                candidates.add(candidate.shift(part.from()));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Candidate candidate : Overlaps.resolve(candidates)) {
            findings.add(candidate.toFinding(reading.text()));
        }
        return findings;
    }

    /** Returns what is found in the region, counted from its start. */
    private List<Candidate> remembered(Region region, Sweep.Series series) {
        if (!remembers) {
            return fresh(region, series);
        }
        Fingerprint fingerprint = Fingerprint.of(region);
        List<Candidate> known = memory.getIfPresent(fingerprint);
        if (known != null) {
            return known;
        }
        List<Candidate> found = fresh(region, series);
        memory.put(fingerprint, found);
        return found;
    }

    private List<Candidate> fresh(Region region, Sweep.Series series) {
        List<Candidate> found = new ArrayList<>();
        for (Candidate candidate : rules.scan(region, series)) {
            found.add(candidate.shift(-region.from()));
        }
        return List.copyOf(found);
    }
}
