package dev.sluice.detect.marking;

/** What a phrase does for a marking; the first that a phrase has is the one that counts. */
enum Kind {
    /** A marking by itself, wherever it is set apart. */
    WHOLE,
    /** A marking where it is written large, or nothing stands beside it. */
    WORD,
    /** A word with other uses: a marking in capitals, behind a label, or with other words of a marking. */
    WEAK,
    /** Makes a word stronger. */
    STRENGTH,
    /** Likewise, but only before it: whose secret it is. */
    OWNER,
    /** Says that what follows is said of the paper. */
    SELF,
    /** What must not be done with the paper; says little without a word. */
    BAN,
    /** Forbids an act. */
    NOT,
    /** What must not be done with a secret: a marking where it is forbidden. */
    ACT,
    /** What must not be done with many things. */
    CARE,
    /** Behind what must not be done: where, or without what. */
    OUT,
    /** Behind a marking: by what it is one, or until when. */
    BASIS,
    /** Says for whom, before their name. */
    FOR,
    /** Ends what {@link #FOR} began, or follows those whom it is for. */
    ONLY,
    /** Both in one, before their name. */
    ONLY_FOR,
    /** Few people. */
    AUDIENCE,
    /** Many people: they count only where it says whose they are, or for whom it is. */
    CREW,
    /** May stand between the words of a marking. */
    FILLER,
    /** May stand behind a whole marking; behind one word it makes it a term of contracts. */
    TERM,
    /** Stands in the footers and headers of papers, the forms of companies among them. */
    FOOTER,
    /** A level that is no secret, by which a list of levels is known. */
    LEVEL,
    /** Says that what follows is a marking. */
    LABEL,
    /** Says that what follows is a title. */
    SUBJECT,
    /** Begins what is said about a word. */
    TALK,
    /** The value of a setting. */
    STATE;

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int kinds) {
        return (kinds & bit()) != 0;
    }
}
