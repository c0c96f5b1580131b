package dev.sluice.explain;

import dev.sluice.bundle.Ed25519;
import dev.sluice.policy.Action;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.FindingRule;
import dev.sluice.policy.OrganisationPolicy.PlaceRule;
import dev.sluice.policy.OrganisationPolicy.TokenRule;
import dev.sluice.policy.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for rules of a policy that can never apply, and for names that mean nothing. */
public final class PolicyLint {
    private static final List<LineClass> JUDGED =
            List.of(LineClass.PERSONAL, LineClass.COMMERCIAL, LineClass.GOVERNMENT);

    private final OrganisationPolicy policy;
    private final Known known;
    private final List<Remark> remarks = new ArrayList<>();

    private PolicyLint(OrganisationPolicy policy, Known known) {
        this.policy = policy;
        this.known = known;
    }

    /**
     * What a policy may refer to.
     *
     * @param lines class of each product line by id
     */
    public record Known(Map<String, LineClass> lines, Set<String> detectors) {}

    /**
     * @param path where in the document, such as {@code findings[0].detectors}
     */
    public record Remark(String path, String what, String cure) {}

    public static List<Remark> check(OrganisationPolicy policy, Known known) {
        PolicyLint lint = new PolicyLint(policy, known);
        lint.places();
        lint.findings();
        lint.tokens();
        lint.people();
        return List.copyOf(lint.remarks);
    }

    private void places() {
        for (int i = 0; i < policy.places().size(); i++) {
            PlaceRule rule = policy.places().get(i);
            String at = "places[" + i + "]";
            scope(at, rule.scope());
            for (PlaceRule earlier : policy.places().subList(0, i)) {
                boolean hidden =
                        earlier.levels().keySet().containsAll(rule.levels().keySet());
                if (hidden && includes(earlier.scope(), rule.scope())) {
                    remark(
                            at,
                            "never applies: '" + earlier.id() + "' stands before it and covers the same",
                            "remove it, or move it up");
                }
            }
            boolean changes = rule.levels().entrySet().stream()
                    .anyMatch(cell -> JUDGED.stream()
                            .filter(lineClass -> accepts(rule.scope().classes(), lineClass))
                            .anyMatch(lineClass -> policy.cell(lineClass, cell.getKey()) != cell.getValue()));
            if (!changes) {
                remark(at, "changes nothing: the matrix says the same", "remove it");
            }
        }
    }

    private void findings() {
        for (int i = 0; i < policy.findings().size(); i++) {
            FindingRule rule = policy.findings().get(i);
            String at = "findings[" + i + "]";
            scope(at, rule.scope());
            neverRaises(at, rule.action());
            unknown(at + ".detectors", rule.detectors(), known.detectors()::contains, "detector");
        }
    }

    private void tokens() {
        for (int i = 0; i < policy.tokens().size(); i++) {
            TokenRule rule = policy.tokens().get(i);
            String at = "tokens[" + i + "]";
            scope(at, rule.scope());
            neverRaises(at, rule.action());
            if (policy.places().isEmpty() && rule.action() != Action.ALLOW && alwaysStricter(rule)) {
                remark(
                        at,
                        "never applies: the matrix is as strict for every such text already",
                        "remove it, or make it stricter");
            }
        }
    }

    private boolean alwaysStricter(TokenRule rule) {
        return JUDGED.stream()
                .filter(lineClass -> accepts(rule.scope().classes(), lineClass))
                .allMatch(lineClass -> List.of(Level.values()).stream()
                        .filter(level -> level.compareTo(rule.level()) >= 0)
                        .allMatch(level -> policy.cell(lineClass, level).compareTo(rule.action()) >= 0));
    }

    private void people() {
        for (int i = 0; i < policy.approvals().approvers().size(); i++) {
            if (Ed25519.publicKey(policy.approvals().approvers().get(i).publicKey()) == null) {
                remark(
                        "approvals.approvers[" + i + "].key",
                        "not an Ed25519 public key",
                        "paste what 'sluice policy keys' prints");
            }
        }
        policy.trust().ownWorkspaces().keySet().forEach(line -> {
            LineClass lineClass = known.lines().get(line);
            if (lineClass == null || !lineClass.isContracted()) {
                remark(
                        "trust.own-workspaces." + line,
                        "not a line under contract",
                        "name one such as openai/chatgpt-enterprise");
            }
        });
        if (asksForApproval() && policy.approvals().approvers().isEmpty()) {
            remark("approvals", "approval is asked for, but nobody can give it", "add approvers with their keys");
        }
    }

    private boolean asksForApproval() {
        return policy.matrix().values().stream().anyMatch(row -> row.containsValue(Action.APPROVE))
                || policy.places().stream().anyMatch(rule -> rule.levels().containsValue(Action.APPROVE))
                || policy.findings().stream().anyMatch(rule -> rule.action() == Action.APPROVE)
                || policy.tokens().stream().anyMatch(rule -> rule.action() == Action.APPROVE);
    }

    private void neverRaises(String at, Action action) {
        if (action == Action.ALLOW) {
            remark(
                    at + ".action",
                    "never applies: such a rule can only make things stricter",
                    "use 'places' to allow more");
        }
    }

    private void scope(String at, Scope scope) {
        unknown(at + ".lines", scope.lines(), known.lines()::containsKey, "product line");
        unknown(at + ".services", scope.services(), this::isService, "service");
        if (scope.classes().contains(LineClass.UNKNOWN)) {
            remark(at + ".classes", "never applies to 'unknown': such lines are judged as personal", "use personal");
        }
        classes(at, scope);
        for (String line : scope.lines()) {
            String service = line.contains("/") ? line.substring(0, line.indexOf('/')) : line;
            if (!accepts(scope.services(), service)) {
                remark(
                        at + ".lines",
                        "never applies: '" + line + "' is not of the services named",
                        "name its service too, or none");
            }
        }
    }

    /** A consumer line is never judged as one under contract, whatever was seen. */
    private void classes(String at, Scope scope) {
        if (scope.classes().isEmpty() || scope.classes().contains(LineClass.PERSONAL)) {
            return;
        }
        for (String line : scope.lines()) {
            LineClass lineClass = known.lines().get(line);
            if (lineClass != null && !lineClass.isContracted()) {
                remark(at + ".lines", "never applies: '" + line + "' is judged as personal", "add personal to classes");
            }
        }
    }

    private void unknown(String at, Collection<String> names, Predicate<String> isKnown, String what) {
        names.stream()
                .filter(isKnown.negate())
                .sorted()
                .forEach(name ->
                        remark(at, "never applies: there is no " + what + " '" + name + "'", "correct the name"));
    }

    private boolean isService(String service) {
        return known.lines().keySet().stream().anyMatch(line -> line.startsWith(service + "/"));
    }

    /** Whether everything the narrow scope covers lies in the wide one. */
    private static boolean includes(Scope wide, Scope narrow) {
        return includes(wide.classes(), narrow.classes())
                && includes(wide.services(), narrow.services())
                && includes(wide.lines(), narrow.lines())
                && includes(wide.sites(), narrow.sites())
                && includes(wide.groups(), narrow.groups())
                && narrow.modifiers().containsAll(wide.modifiers());
    }

    private static <T> boolean includes(Set<T> wide, Set<T> narrow) {
        return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
    }

    private static <T> boolean accepts(Set<T> accepted, T value) {
        return accepted.isEmpty() || accepted.contains(value);
    }

    private void remark(String path, String what, String cure) {
        remarks.add(new Remark(path, what, cure));
    }
}
