package dev.sluice.detect.names;

/** Chinese: the unit is the character, and a run begins at a character that may begin a name. */
public final class HanScript implements Script {
    /** Units after a possible first character that may still belong to its name. */
    private static final int REACH_OF_SOUND = 6;

    private static final int REACH_OF_SURNAME = 5;
    private static final int REACH_OF_FAMILIAR = 2;
    private static final int MAX_RUN = 400;

    private final HanLine line;
    private final int mask;
    private int runStart;
    private int runEnd;
    private int[] slots = new int[0];
    private int count;

    /**
     * @param mask number of feature slots less one
     */
    public HanScript(HanLexicon lexicon, int mask) {
        this.line = new HanLine(lexicon);
        this.mask = mask;
    }

    @Override
    public boolean begin(CharSequence text, int from, int to) {
        runStart = from;
        runEnd = from;
        return line.read(text, from, to);
    }

    @Override
    public boolean nextRun() {
        int at = runEnd;
        while (at < line.end() && reach(at) == 0) {
            at++;
        }
        runStart = at;
        int stop = at;
        while (at < line.end() && at - runStart < MAX_RUN && (at == runStart || isPart(line.at(at)))) {
            int reach = reach(at);
            stop = reach == 0 ? stop : Math.max(stop, at + reach);
            if (at >= stop) {
                break;
            }
            at++;
        }
        runEnd = at;
        line.lookUp(runStart, runEnd);
        return runEnd > runStart;
    }

    /** How far a name may reach that begins here; 0 if none can. */
    private int reach(int at) {
        int kind = HanLexicon.isHan(line.at(at)) ? line.kind(at) : 0;
        if ((kind & HanLexicon.SOUND) != 0) {
            return REACH_OF_SOUND;
        }
        int lead = (kind & HanLexicon.LEAD) == 0 ? 0 : reachOfLead(at);
        return (kind & HanLexicon.SURNAME) != 0 ? Math.max(lead, REACH_OF_SURNAME) : lead;
    }

    private int reachOfLead(int at) {
        if (line.isSurname(at)) {
            return REACH_OF_SOUND;
        }
        boolean familiar = HanLexicon.FAMILIAR.indexOf(line.at(at)) >= 0;
        boolean named = (line.kind(at + 1) & (HanLexicon.SURNAME | HanLexicon.GIVEN)) != 0;
        return familiar && named && HanLexicon.isHan(line.at(at + 1)) ? REACH_OF_FAMILIAR : 0;
    }

    private static boolean isPart(char c) {
        return HanLexicon.isHan(c) || HanLexicon.isDot(c);
    }

    @Override
    public int runStart() {
        return runStart;
    }

    @Override
    public int runEnd() {
        return runEnd;
    }

    @Override
    public int start(int unit) {
        return unit;
    }

    @Override
    public int end(int unit) {
        return unit + 1;
    }

    @Override
    public int features(int unit, int[] into) {
        slots = into;
        count = 0;
        characters(unit);
        kinds(unit);
        words(unit);
        return count;
    }

    private void put(int template, int value) {
        slots[count++] = Words.mix(value + template * 0x9E3779B1) & mask;
    }

    private static int pair(int a, int b) {
        return a * 0x01000193 + b;
    }

    private void characters(int i) {
        int c = line.at(i);
        int a1 = line.at(i - 1);
        int a2 = line.at(i - 2);
        int b1 = line.at(i + 1);
        int b2 = line.at(i + 2);
        put(1, c);
        put(2, a1);
        put(3, b1);
        put(4, a2);
        put(5, b2);
        put(6, pair(a1, c));
        put(7, pair(c, b1));
        put(8, pair(a2, a1));
        put(9, pair(b1, b2));
        put(10, pair(a1, b1));
        put(11, pair(pair(a2, a1), c));
        put(12, pair(pair(c, b1), b2));
        put(13, pair(pair(a1, c), b1));
        put(14, pair(line.at(i - 3), pair(a2, a1)));
        put(15, pair(pair(b1, b2), line.at(i + 3)));
        put(16, line.at(i + 3));
        put(17, line.at(i - 3));
        put(18, pair(b2, line.at(i + 3)));
    }

    private void kinds(int i) {
        int k = line.kind(i);
        int a1 = line.kind(i - 1);
        int b1 = line.kind(i + 1);
        int before = pair(line.kind(i - 2), a1);
        int after = pair(b1, line.kind(i + 2));
        put(30, k);
        put(31, pair(a1, k));
        put(32, pair(k, b1));
        put(33, pair(pair(a1, k), b1));
        put(34, pair(before, k));
        put(35, pair(k, after));
        put(36, pair(before, pair(k, after)));
        put(37, pair(a1, line.at(i)));
        put(38, pair(line.kind(i - 2), line.at(i)));
        put(39, pair(line.at(i - 1), k));
    }

    private void words(int i) {
        int begins = line.begins(i);
        int ends = line.ends(i);
        int covers = line.covers(i);
        int next = line.begins(i + 1);
        int k = line.kind(i);
        put(50, begins);
        put(51, ends);
        put(52, covers);
        put(53, pair(begins, ends));
        put(54, pair(pair(begins, ends), covers));
        put(55, pair(begins, k));
        put(56, pair(ends, k));
        put(57, pair(pair(begins, covers), pair(line.kind(i - 1), k)));
        put(58, pair(begins, line.at(i - 1)));
        put(59, pair(ends, line.at(i + 1)));
        put(60, next);
        put(61, pair(next, k));
        put(62, pair(next, pair(ends, k)));
    }
}
