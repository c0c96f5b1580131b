package dev.sluice.detect.address;

/** Tokens that may be an address, and how much speaks for it. */
final class Claim {
    int from;
    int to;
    float evidence;

    Claim(int from, int to, float evidence) {
        this.from = from;
        this.to = to;
        this.evidence = evidence;
    }

    void extend(int newTo, float more) {
        to = Math.max(to, newTo);
        evidence += more;
    }
}
