package dev.sluice.detect.secret.password;

import dev.sluice.detect.check.Check;

/** User and password as one word, the way curl takes them. */
final class CurlUserCheck implements Check {
    private final Check password = new AddressPasswordCheck();

    @Override
    public String name() {
        return "curl-user";
    }

    @Override
    public boolean accepts(CharSequence value) {
        String written = new StringBuilder(value).toString();
        return password.accepts(written.substring(written.indexOf(':') + 1));
    }
}
