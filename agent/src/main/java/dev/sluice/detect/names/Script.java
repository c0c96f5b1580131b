package dev.sluice.detect.names;

/**
 * How lines of a family of scripts are cut into units (words, characters), which runs of units may hold a name, and by
 * which features a unit is judged. Holds the state of one line; not thread safe. The trainer and the tagger share it.
 */
public interface Script {
    /** Most features of a unit. */
    int MAX_FEATURES = 96;

    /** Cuts the line; false if no name can be in it. */
    boolean begin(CharSequence text, int from, int to);

    /** Moves to the next run of units worth judging; false after the last. */
    boolean nextRun();

    /** First unit of the run. */
    int runStart();

    /** Unit after the last of the run. */
    int runEnd();

    /** Offset of a unit in the text. */
    int start(int unit);

    /** Offset after a unit in the text. */
    int end(int unit);

    /** Fills in the hashed features of a unit, returns how many. */
    int features(int unit, int[] slots);
}
