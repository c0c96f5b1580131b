package dev.sluice.tier;

import dev.sluice.policy.Confidence;
import dev.sluice.policy.ProductLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The workspaces an organisation has listed as its own, by product line. */
record OwnWorkspaces(Map<String, List<String>> idsByLine) {

    /** The account in use is listed for this line. */
    Stream<Match> matches(ProductLine line, Signals signals, AccountsInUse accounts) {
        String host = signals.host();
        boolean here = host != null && Hosts.carry(line, host);
        boolean listed =
                idsByLine.getOrDefault(line.id(), List.of()).stream().anyMatch(accounts.workspaces()::contains);
        return here && listed
                ? Stream.of(new Match(
                        line,
                        accounts.certain() ? Confidence.HIGH : Confidence.MEDIUM,
                        "workspace listed as the organisation's own"))
                : Stream.empty();
    }

    /** The vendor's workspaces are listed and this one is not, or cannot be shown to be. */
    boolean isForeign(ProductLine line, AccountsInUse accounts) {
        if (!line.lineClass().isContracted()) {
            return false;
        }
        List<String> ids = idsByLine.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(line.service() + "/"))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        return !ids.isEmpty() && ids.stream().noneMatch(accounts.workspaces()::contains);
    }
}
