package dev.sluice.tier;

import dev.sluice.tier.Signals.Account;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a login that may be the one in use.
 *
 * @param accounts one when it is certain, several when the page did not tell, none when it cannot be told
 * @param id the account named by the page, or the only one there is
 * @param certain whether the page named the account in use
 */
record AccountsInUse(List<Account> accounts, @Nullable String id, boolean certain, List<String> notes) {

    private static final List<String> NAMING = List.of("organization", "domain");

    static AccountsInUse of(Signals signals) {
        String active = signals.activeAccount();
        return active == null ? notNamed(signals.accounts()) : named(active, signals.accounts());
    }

    /** What the account in use is called as a workspace: its id, its organisation, its mail domain. */
    Set<String> workspaces() {
        Set<String> names = new HashSet<>();
        if (id != null) {
            names.add(id);
        }
        if (accounts.size() == 1) {
            Map<String, List<String>> attributes = accounts.get(0).attributes();
            NAMING.forEach(attribute -> names.addAll(attributes.getOrDefault(attribute, List.of())));
        }
        return names;
    }

    private static AccountsInUse named(String active, List<Account> accounts) {
        List<Account> those =
                accounts.stream().filter(account -> account.id().equals(active)).toList();
        if (those.stream().anyMatch(Account::deactivated)) {
            return new AccountsInUse(
                    List.of(), null, true, List.of("conflict: the account in use is marked as deactivated"));
        }
        if (those.isEmpty() && !accounts.isEmpty()) {
            return new AccountsInUse(
                    List.of(), active, true, List.of("conflict: the account in use is not among those of this login"));
        }
        return new AccountsInUse(those, active, true, List.of());
    }

    private static AccountsInUse notNamed(List<Account> accounts) {
        List<Account> live =
                accounts.stream().filter(account -> !account.deactivated()).toList();
        if (live.size() > 1) {
            return new AccountsInUse(
                    live,
                    null,
                    false,
                    List.of("the login holds " + live.size() + " accounts and the one in use was not seen"));
        }
        return new AccountsInUse(live, live.isEmpty() ? null : live.get(0).id(), false, List.of());
    }
}
