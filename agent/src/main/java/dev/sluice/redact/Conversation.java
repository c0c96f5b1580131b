package dev.sluice.redact;

import dev.sluice.policy.FindingType;
import dev.sluice.text.Sensitive;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The placeholders handed out in one conversation. A settled name stands for one value for ever; a name that only a
 * draft holds moves on to what its value grows into while the person types. Guarded by its own monitor.
 */
final class Conversation implements Sensitive {
    private final Map<String, Kept> byName = new HashMap<>();
    private final Map<Value, String> byValue = new HashMap<>();
    private final Map<FindingType, Integer> numbers = new EnumMap<>(FindingType.class);

    /** Names a person has written themselves; they are not handed out. */
    private final Set<String> literal = new HashSet<>();

    private Set<String> ofThisDraft = new HashSet<>();
    private Set<String> ofDraftBefore = new HashSet<>();
    private int characters;

    private record Value(FindingType type, String text) implements Sensitive {
        @Override
        public String toString() {
            return "Value[" + type + ", " + text.length() + " UTF-16 units]";
        }
    }

    void startDraft() {
        ofDraftBefore = ofThisDraft;
        ofThisDraft = new HashSet<>();
    }

    String nameFor(FindingType type, String text) {
        Value value = new Value(type, text);
        String name = byValue.get(value);
        if (name != null) {
            if (ofDraftBefore.remove(name)) {
                ofThisDraft.add(name);
            }
            return name;
        }
        name = grown(value);
        if (name == null) {
            name = nextName(type);
        }
        ofThisDraft.add(name);
        keep(new Kept(name, type, text));
        return name;
    }

    /** Makes a name final: the text that holds it was handed over or sent. */
    void settle(Kept kept) {
        keep(kept);
        ofThisDraft.remove(kept.name());
        ofDraftBefore.remove(kept.name());
    }

    @Nullable
    Kept find(String name) {
        return byName.get(name);
    }

    void reserve(String name) {
        if (literal.add(name)) {
            characters += name.length();
        }
    }

    /** About how many characters it holds, for the vault's bound. */
    int weight() {
        return 64 + characters;
    }

    private @Nullable String grown(Value value) {
        for (String name : ofDraftBefore) {
            Kept before = byName.get(name);
            if (before != null && before.type() == value.type() && isGrowth(before.value(), value.text())) {
                ofDraftBefore.remove(name);
                return name;
            }
        }
        return null;
    }

    private static boolean isGrowth(String before, String after) {
        return after.startsWith(before) || before.startsWith(after);
    }

    private String nextName(FindingType type) {
        String name;
        do {
            name = Placeholders.name(type, numbers.merge(type, 1, Integer::sum));
        } while (byName.containsKey(name) || literal.contains(name));
        return name;
    }

    private void keep(Kept kept) {
        Kept before = byName.put(kept.name(), kept);
        if (before != null && !before.equals(kept)) {
            byValue.remove(new Value(before.type(), before.value()), kept.name());
        }
        characters += size(kept) - (before == null ? 0 : size(before));
        byValue.put(new Value(kept.type(), kept.value()), kept.name());
    }

    private static int size(Kept kept) {
        return kept.name().length() + kept.value().length();
    }

    @Override
    public String toString() {
        return "Conversation[" + byName.size() + " placeholders]";
    }
}
