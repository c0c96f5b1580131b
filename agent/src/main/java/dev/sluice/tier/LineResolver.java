package dev.sluice.tier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.ProductLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells from signals which product line is in use.
 *
 * <p>Every signal may name a line. Where they name different ones the least trusted line counts and the conflict is
 * told; where none names one the line is unknown.
 */
public final class LineResolver {
    private static final int REMEMBERED = 64;

    private final Map<String, ProductLine> lines = new LinkedHashMap<>();
    private final OwnWorkspaces own;

    /** A page gives the same signals with every key. */
    private final Cache<Signals, ResolvedLine> resolved = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    /**
     * @param ownWorkspaces account ids of the organisation by product line id, empty when it lists none
     */
    public LineResolver(Collection<ProductLine> lines, Map<String, List<String>> ownWorkspaces) {
        for (ProductLine line : lines) {
            this.lines.put(line.id(), line);
        }
        this.own = new OwnWorkspaces(ownWorkspaces);
    }

    /** The line of an id, or null. */
    public @Nullable ProductLine find(String id) {
        return lines.get(id);
    }

    /** The line somebody in charge has named outright, unknown when there is no such line. */
    public ResolvedLine named(String id, Collection<String> modifiers) {
        ProductLine line = lines.get(id);
        if (line == null) {
            return ResolvedLine.unknown(List.of("there is no product line of the name given"));
        }
        return new ResolvedLine(
                line, line.lineClass(), Confidence.HIGH, List.of("named by the caller"), inForce(line, modifiers));
    }

    public ResolvedLine resolve(Signals signals) {
        return resolved.get(signals, this::resolveAnew);
    }

    private ResolvedLine resolveAnew(Signals signals) {
        AccountsInUse accounts = AccountsInUse.of(signals);
        Recogniser recogniser = new Recogniser(signals, accounts);
        List<Match> matches = Stream.of(
                        lines.values().stream().flatMap(recogniser::matches),
                        lines.values().stream().flatMap(line -> own.matches(line, signals, accounts)),
                        stated(signals).stream())
                .flatMap(stream -> stream)
                .sorted(Comparator.comparing(Match::confidence).reversed())
                .toList();
        List<String> notes = new ArrayList<>(accounts.notes());
        notes.addAll(recogniser.contradictions(lines.values()));
        boolean open = recogniser.leavesAnAccountOpen(lines.values());
        if (!matches.isEmpty() && !open) {
            return weakest(matches, notes, accounts, signals);
        }
        if (!matches.isEmpty()) {
            notes.add("conflict: one of the accounts fits no product line, so none of them counts");
        }
        if (notes.isEmpty()) {
            notes.add("no signal names the account in use");
        }
        return ResolvedLine.unknown(notes);
    }

    private ResolvedLine weakest(List<Match> matches, List<String> notes, AccountsInUse accounts, Signals signals) {
        ProductLine weakest = matches.stream()
                .map(Match::line)
                .min(Trustworthiness.LEAST_FIRST)
                .orElseThrow();
        List<String> evidence = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        Confidence confidence = Confidence.LOW;
        for (Match match : matches) {
            if (match.line().equals(weakest)) {
                evidence.add(match.evidence());
                confidence = strongest(confidence, match.confidence());
            } else {
                conflicts.add("conflict: " + match.evidence() + " speaks for "
                        + match.line().name() + ", the less trusted line counts");
            }
        }
        evidence.addAll(notes);
        evidence.addAll(conflicts);
        boolean foreign = own.isForeign(weakest, accounts);
        if (foreign) {
            evidence.add("not one of the organisation's own workspaces, so it counts as personal");
        }
        LineClass counted = foreign ? LineClass.PERSONAL : weakest.lineClass();
        return new ResolvedLine(
                weakest, counted, confidence, List.copyOf(evidence), inForce(weakest, signals.modifiers()));
    }

    private List<Match> stated(Signals signals) {
        ProductLine line = signals.stated() == null ? null : lines.get(signals.stated());
        if (line == null || (signals.host() != null && !Hosts.carry(line, signals.host()))) {
            return List.of();
        }
        return List.of(new Match(line, Confidence.LOW, "the person says so"));
    }

    private static Confidence strongest(Confidence one, Confidence other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<String> inForce(ProductLine line, Collection<String> modifiers) {
        return line.modifiers().stream()
                .map(ProductLine.Modifier::id)
                .filter(modifiers::contains)
                .toList();
    }
}
