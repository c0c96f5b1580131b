package dev.sluice.http;

import dev.sluice.tier.Signals;
import dev.sluice.tier.Signals.Account;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the extension saw of the account. Fields it does not know it leaves alone: a newer extension may send more. */
final class SignalFields {
    private SignalFields() {}

    static Signals read(@Nullable Fields fields, @Nullable String site) {
        if (fields == null) {
            return new Signals(site, List.of(), null, null, Set.of(), Set.of(), null);
        }
        return new Signals(
                site,
                fields.objects("accounts").stream().map(SignalFields::account).toList(),
                fields.optionalText("activeAccount", InspectRoute.LONGEST_ID),
                fields.optionalFlag("loggedIn"),
                Set.copyOf(fields.texts("badges")),
                Set.copyOf(fields.texts("modifiers")),
                fields.optionalText("stated", InspectRoute.LONGEST_ID));
    }

    private static Account account(Fields fields) {
        boolean deactivated = Boolean.TRUE.equals(fields.optionalFlag("deactivated"));
        return new Account(fields.text("id"), deactivated, fields.textsByName("attributes"));
    }
}
