package dev.sluice.detect.check;

/** An address of version 4 that is no version number: one part at least has two digits. RFC 791. */
final class IpV4Check implements Check {
    private static final int SHORTEST = 8;

    @Override
    public String name() {
        return "ip-v4";
    }

    @Override
    public boolean accepts(CharSequence value) {
        return value.length() >= SHORTEST && value.charAt(0) != '0';
    }
}
