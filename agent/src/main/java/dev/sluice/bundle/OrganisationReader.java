package dev.sluice.bundle;

import dev.sluice.policy.Action;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.Conduct;
import dev.sluice.policy.OrganisationPolicy.NotSensitive;
import dev.sluice.policy.OrganisationPolicy.Trust;
import dev.sluice.policy.OrganisationPolicy.WhenAgentAway;
import dev.sluice.policy.Problem;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of {@code policies/organisation/}. What a file leaves out it takes from the policy it is based on; its
 * own rules stand before those of the base, and a rule of the same id replaces the base's.
 */
public final class OrganisationReader {
    private static final String NOTHING = "none";

    private final Map<String, OrganisationPolicy> bases;
    private final String usualBase;

    /**
     * @param bases policies a file may name as its base
     * @param usualBase what a file without {@code base} builds on: one of them, or {@code none}
     */
    public OrganisationReader(Map<String, OrganisationPolicy> bases, String usualBase) {
        this.bases = Map.copyOf(bases);
        this.usualBase = usualBase;
    }

    /** Reads a policy that says everything itself, such as a built-in one. */
    public static OrganisationReader standalone() {
        return new OrganisationReader(Map.of(), NOTHING);
    }

    public OrganisationPolicy read(String file, Tree tree, Consumer<Problem> problems) {
        TreeReader in = TreeReader.of(file, tree, problems);
        OrganisationPolicy base = base(in);
        RuleReader rules = new RuleReader(in);
        OrganisationPolicy policy = new OrganisationPolicy(
                in.text("name"),
                in.text("version"),
                matrix(in, base),
                rules.places(base.places()),
                rules.findings(base.findings()),
                rules.tokens(base.tokens()),
                trust(in.child("trust"), base.trust()),
                conduct(in.child("conduct"), base.conduct()),
                PeopleReader.approvals(in.child("approvals"), base.approvals()),
                PeopleReader.texts(in.child("texts"), base.texts()));
        in.refuseOtherKeys();
        return policy;
    }

    private OrganisationPolicy base(TreeReader in) {
        String named = in.optionalText("base");
        String name = named == null ? usualBase : named;
        OrganisationPolicy base = bases.get(name);
        if (base == null && !NOTHING.equals(name)) {
            in.report(
                    "base",
                    "there is no policy of this name",
                    "use one of " + String.join(", ", new TreeMap<>(bases).keySet()) + " or none");
        }
        return base == null ? OrganisationPolicy.NEUTRAL : base;
    }

    private static Map<LineClass, Map<Level, Action>> matrix(TreeReader in, OrganisationPolicy base) {
        Map<LineClass, Map<Level, Action>> matrix = new EnumMap<>(LineClass.class);
        base.matrix().forEach((lineClass, row) -> matrix.put(lineClass, new EnumMap<>(row)));
        TreeReader rows = in.child("matrix");
        if (rows != null) {
            for (LineClass lineClass : List.of(LineClass.PERSONAL, LineClass.COMMERCIAL, LineClass.GOVERNMENT)) {
                TreeReader row = rows.child(lineClass.key());
                matrix.computeIfAbsent(lineClass, none -> new EnumMap<>(Level.class))
                        .putAll(levels(row));
            }
            rows.refuseOtherKeys();
        }
        return matrix;
    }

    /** Actions by level, for those levels that are named. */
    static Map<Level, Action> levels(@Nullable TreeReader in) {
        Map<Level, Action> levels = new EnumMap<>(Level.class);
        if (in != null) {
            for (Level level : Level.values()) {
                String key = level.name().toLowerCase(Locale.ROOT);
                if (in.has(key)) {
                    levels.put(level, in.oneOf(key, Action.class, Action.BLOCK));
                }
            }
            in.refuseOtherKeys();
        }
        return levels;
    }

    private static Trust trust(@Nullable TreeReader in, Trust base) {
        if (in == null) {
            return base;
        }
        Map<String, List<String>> own = new TreeMap<>(base.ownWorkspaces());
        TreeReader workspaces = in.child("own-workspaces");
        if (workspaces != null) {
            workspaces.keys().forEach(line -> own.put(line, workspaces.texts(line)));
        }
        Trust trust = new Trust(in.oneOf("least-confidence", Confidence.class, base.leastConfidence()), own);
        in.refuseOtherKeys();
        return trust;
    }

    private static Conduct conduct(@Nullable TreeReader in, Conduct base) {
        if (in == null) {
            return base;
        }
        Conduct conduct = new Conduct(
                in.oneOf("when-agent-away", WhenAgentAway.class, base.whenAgentAway()),
                atLeast(in, "hold-millis", base.holdMillis()),
                atLeast(in, "pause-minutes", base.pauseMinutes()),
                Duration.ofMinutes(atLeast(
                        in, "quiet-repeats-minutes", (int) base.quietRepeats().toMinutes())),
                atLeast(in, "ledger-days", base.ledgerDays()),
                in.oneOf("not-sensitive", NotSensitive.class, base.notSensitive()),
                in.flag("check-answers", base.checkAnswers()));
        in.refuseOtherKeys();
        return conduct;
    }

    private static int atLeast(TreeReader in, String key, int otherwise) {
        int value = in.integer(key, otherwise);
        if (value < 0) {
            in.report(key, "less than nothing", "write 0 or more");
            return otherwise;
        }
        return value;
    }
}
