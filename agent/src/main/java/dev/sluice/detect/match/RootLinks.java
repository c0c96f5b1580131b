package dev.sluice.detect.match;

import java.util.Arrays;

/** The many links of the root over characters outside ASCII, in pages, of which most texts need a few. */
final class RootLinks {
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int[] NO_LINKS = new int[PAGE];

    private final int[][] pages = new int[(Character.MAX_VALUE + 1) >> PAGE_BITS][];

    RootLinks(WideLinks links) {
        Arrays.fill(pages, NO_LINKS);
        for (int i = 0; i < links.size(); i++) {
            int page = links.at(i) >> PAGE_BITS;
            pages[page] = pages[page] == NO_LINKS ? new int[PAGE] : pages[page];
            pages[page][links.at(i) & PAGE - 1] = links.state(i);
        }
    }

    /** Returns the state behind the root, 0 when it stays there. */
    int get(char c) {
        return pages[c >> PAGE_BITS][c & PAGE - 1];
    }
}
