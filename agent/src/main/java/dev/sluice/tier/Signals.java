package dev.sluice.tier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the account in use, never what was typed.
 *
 * @param host host name of the page, or null
 * @param accounts accounts the login holds, as the vendor's own endpoint told them
 * @param activeAccount id of the account in use, or null when it was not seen
 * @param loggedIn whether a login was seen, null when not known
 * @param badges ids of page badges from the site file
 * @param modifiers ids such as {@code temporary-chat} or {@code training-off} that were seen
 * @param stated product line the person named themselves, or null
 */
public record Signals(
        @Nullable String host,
        List<Account> accounts,
        @Nullable String activeAccount,
        @Nullable Boolean loggedIn,
        Set<String> badges,
        Set<String> modifiers,
        @Nullable String stated) {

    public static final Signals NONE = new Signals(null, List.of(), null, null, Set.of(), Set.of(), null);

    /**
     * @param attributes such as {@code plan -> [free]} or {@code capabilities -> [chat, claude_pro]}
     */
    public record Account(String id, boolean deactivated, Map<String, List<String>> attributes) {}
}
