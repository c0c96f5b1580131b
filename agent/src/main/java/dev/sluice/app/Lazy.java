package dev.sluice.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a part once, when it is first asked for. Thread safe. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The part if it was made already. */
    synchronized @Nullable T made() {
        return made;
    }

    @Override
    public synchronized T get() {
        T value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
