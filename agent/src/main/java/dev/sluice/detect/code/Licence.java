package dev.sluice.detect.code;

import dev.sluice.detect.Passage;
import dev.sluice.detect.match.Literals;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** What the head of a file says about who may use it. */
enum Licence {
    /** Everybody may, under terms. */
    OPEN,
    /** Nobody may but the owner. */
    OWNED,
    /** It says nothing. */
    SILENT;

    /** What open licences are called or begin with: https://spdx.org/licenses/. */
    private static final List<String> OPEN_WORDS = List.of(
            "spdx-license-identifier",
            "licensed under the",
            "released under the",
            "apache license",
            "mit license",
            "bsd license",
            "mozilla public license",
            "general public license",
            "eclipse public license",
            "boost software license",
            "creative commons",
            "public domain",
            "permission is hereby granted",
            "permission to use, copy, modify",
            "redistribution and use in source",
            "the unlicense");

    private static final List<String> CLOSED_IDENTIFIERS =
            List.of("spdx-license-identifier: proprietary", "spdx-license-identifier: licenseref");

    private static final List<String> OWNED_WORDS = List.of(
            "all rights reserved",
            "proprietary",
            "unauthorized copying",
            "unauthorised copying",
            "trade secret",
            "internal use only",
            "do not distribute",
            "not for distribution",
            "company confidential",
            "strictly confidential",
            "alle rechte vorbehalten",
            "tous droits réservés",
            "todos los derechos reservados",
            "tutti i diritti riservati",
            "todos os direitos reservados",
            "版權所有",
            "版权所有",
            "無断転載");

    /** A licence stands in the head of a file; long texts are not searched any further. */
    private static final int LONGEST_HEAD = 3000;

    /** All words together, the open ones first, then the owned, then the closed identifiers. */
    private static final List<String> ALL = Stream.of(OPEN_WORDS, OWNED_WORDS, CLOSED_IDENTIFIERS)
            .flatMap(List::stream)
            .toList();

    private static final Literals LITERALS = new Literals(ALL);

    static Licence of(Passage passage) {
        int length = Math.min(passage.length(), LONGEST_HEAD);
        BitSet seen = new BitSet();
        passage.scan(length, LITERALS, (literal, start, end) -> seen.set(literal));
        int owned = OPEN_WORDS.size();
        if (seen.nextSetBit(owned + OWNED_WORDS.size()) >= 0) {
            return OWNED;
        }
        int first = seen.nextSetBit(0);
        return first < 0 ? SILENT : first < owned ? OPEN : OWNED;
    }
}
