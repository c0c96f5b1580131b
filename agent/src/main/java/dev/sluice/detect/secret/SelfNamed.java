package dev.sluice.detect.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.sluice.detect.secret.Randomness.Look;
import java.util.Set;

/** Tokens that say in front who gave them out, as in {@code acme_v1_9fX...}: needing no name before them, they are found bare. */
final class SelfNamed {
    private static final int SHORTEST = 30;
    private static final int LONGEST_PREFIX = 13;
    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9]{1,11})(?:[_-][a-z0-9]{1,8}){0,2}[_-]([A-Za-z0-9][A-Za-z0-9_-]*)");

    /** What vendors put before names of records and keys that everybody may see. */
    private static final Set<String> PUBLIC = Set.of(
            "cs", "pk", "pub", "public", "phc", "pi", "pm", "seti", "src", "prj", "dpl", "team", "user", "sess", "org",
            "req", "file", "thread", "msg", "resp", "run", "evt", "event", "asset", "img", "hash", "id", "uid", "ref",
            "client", "site", "app", "build", "cache", "blob", "css", "chunk", "sha256", "sha512", "md5", "sha1");

    /** Issuers whose tokens have a form of their own, which a rule knows exactly. */
    private static final Set<String> KNOWN = Set.of(
            "ghp",
            "gho",
            "ghu",
            "ghs",
            "ghr",
            "github",
            "glpat",
            "sgp",
            "npm",
            "hf",
            "dop",
            "doo",
            "dor",
            "pul",
            "dckr",
            "rubygems",
            "pypi",
            "xoxb",
            "xoxp",
            "sk",
            "rk",
            "whsec",
            "shpat",
            "shpss",
            "shpca",
            "shppa",
            "lin",
            "figd",
            "ntn",
            "napi",
            "sbp",
            "phx",
            "glc",
            "glsa",
            "snyk",
            "sntrys",
            "sntryu",
            "squ",
            "sqp",
            "sqa",
            "dapi",
            "nfp",
            "patch",
            "pscale",
            "dp",
            "rdme",
            "tfp",
            "shippo",
            "duffel",
            "fw",
            "gsk",
            "xai",
            "pplx",
            "r8",
            "key");

    private SelfNamed() {}

    static boolean matches(CharSequence token) {
        if (token.length() < SHORTEST || !hasPrefix(token)) {
            return false;
        }
        Matcher matcher = FORM.matcher(new StringBuilder(token).toString());
        if (!matcher.matches() || PUBLIC.contains(matcher.group(1)) || KNOWN.contains(matcher.group(1))) {
            return false;
        }
        String body = matcher.group(2);
        return body.length() >= SHORTEST
                && body.chars().anyMatch(c -> Character.digit(c, 16) < 0 && Character.isLetter(c))
                && body.chars().anyMatch(Character::isUpperCase)
                && body.chars().anyMatch(Character::isLowerCase)
                && Randomness.of(body) == Look.RANDOM;
    }

    /** Most long tokens have none, and need no pattern to be told so. */
    private static boolean hasPrefix(CharSequence token) {
        int at = 0;
        while (at < LONGEST_PREFIX && Character.isLetterOrDigit(token.charAt(at))) {
            at++;
        }
        return at > 1 && at < LONGEST_PREFIX && Character.isLowerCase(token.charAt(0));
    }
}
