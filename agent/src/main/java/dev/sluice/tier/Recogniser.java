package dev.sluice.tier;

import dev.sluice.policy.Confidence;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Recognition;
import dev.sluice.tier.Signals.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the recognition rules of product lines against the signals of one page. */
final class Recogniser {
    private static final String ANY_VALUE = "*";
    private static final Account NO_ACCOUNT = new Account("", false, Map.of());

    private final Signals signals;
    private final List<Account> accounts;
    private final boolean certain;

    Recogniser(Signals signals, AccountsInUse accounts) {
        this.signals = signals;
        this.accounts = accounts.accounts().isEmpty() ? List.of(NO_ACCOUNT) : accounts.accounts();
        this.certain = accounts.certain();
    }

    /** The best match of a line for each account that may be in use. */
    Stream<Match> matches(ProductLine line) {
        return accounts.stream().flatMap(account -> best(line, account).stream());
    }

    /** Whether one of several accounts that may be in use fits no line, so that it could be any. */
    boolean leavesAnAccountOpen(Collection<ProductLine> lines) {
        return accounts.size() > 1
                && accounts.stream()
                        .anyMatch(account -> lines.stream()
                                .allMatch(line -> best(line, account).isEmpty()));
    }

    /** What speaks for a line under contract and against it at once. */
    List<String> contradictions(Collection<ProductLine> lines) {
        List<String> told = new ArrayList<>();
        for (ProductLine line : lines) {
            if (!line.lineClass().isContracted()) {
                continue;
            }
            for (Account account : accounts) {
                line.recognise().stream()
                        .filter(rule -> holds(line, rule, account) && spokenAgainst(rule, account))
                        .findFirst()
                        .ifPresent(rule -> told.add("conflict: " + words(rule.account()) + " speaks for " + line.name()
                                + ", " + words(rule.unless()) + " against it"));
            }
        }
        return told;
    }

    private Optional<Match> best(ProductLine line, Account account) {
        return line.recognise().stream()
                .filter(rule -> holds(line, rule, account) && !spokenAgainst(rule, account))
                .max(Comparator.comparing(Recognition::confidence))
                .map(rule -> new Match(line, confidence(rule), evidence(rule)));
    }

    /** What an account says counts for less while it is not certain that it is the one in use. */
    private Confidence confidence(Recognition rule) {
        boolean lowered = !certain && !rule.account().isEmpty() && rule.confidence() == Confidence.HIGH;
        return lowered ? Confidence.MEDIUM : rule.confidence();
    }

    private boolean holds(ProductLine line, Recognition rule, Account account) {
        String host = signals.host();
        if (host == null || !(rule.host() == null ? Hosts.carry(line, host) : Hosts.equal(rule.host(), host))) {
            return false;
        }
        boolean login = rule.loggedIn() == null || rule.loggedIn().equals(signals.loggedIn());
        boolean badge = rule.badges().isEmpty() || rule.badges().stream().anyMatch(signals.badges()::contains);
        return login
                && badge
                && rule.account().entrySet().stream()
                        .allMatch(wanted -> has(account, wanted.getKey(), wanted.getValue()));
    }

    private static boolean spokenAgainst(Recognition rule, Account account) {
        return rule.unless().entrySet().stream()
                .anyMatch(refused -> has(account, refused.getKey(), refused.getValue()));
    }

    private static boolean has(Account account, String attribute, List<String> accepted) {
        List<String> values = account.attributes().getOrDefault(attribute, List.of());
        return accepted.contains(ANY_VALUE)
                ? values.stream().anyMatch(value -> !value.isBlank())
                : values.stream().anyMatch(accepted::contains);
    }

    private static String evidence(Recognition rule) {
        List<String> parts = new ArrayList<>();
        if (!rule.account().isEmpty()) {
            parts.add("account " + words(rule.account()));
        }
        if (!rule.badges().isEmpty()) {
            parts.add("page badge " + String.join("|", rule.badges()));
        }
        if (rule.loggedIn() != null) {
            parts.add(rule.loggedIn() ? "signed in" : "not signed in");
        }
        return parts.isEmpty() ? "the address of the page" : String.join(", ", parts);
    }

    private static String words(Map<String, List<String>> attributes) {
        return String.join(
                ", ",
                attributes.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + "=" + String.join("|", entry.getValue()))
                        .toList());
    }
}
