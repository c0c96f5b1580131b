package dev.sluice.detect.address;

/** What a word can be in an address; a word can be several things. */
final class Kind {
    static final int STREET = 1;
    /** A kind of street that is an everyday word too: "hill", "view". */
    static final int STREET_LIKE = 1 << 1;

    static final int UNIT = 1 << 2;
    static final int BOX = 1 << 3;
    static final int TRIGGER = 1 << 4;
    static final int BEFORE = 1 << 5;
    static final int POSTCODE = 1 << 6;
    static final int DIRECTION = 1 << 7;
    static final int STOP = 1 << 8;
    static final int PARTICLE = 1 << 9;
    static final int COUNTRY = 1 << 10;
    static final int REGION = 1 << 11;
    static final int CODE = 1 << 12;
    static final int ENDING = 1 << 13;
    /** A street whose kind is written before its name. */
    static final int PREPOSED = 1 << 14;
    /** What is written before the name of a district, town or province: "phường", "jud.", "Brgy.". */
    static final int AREA = 1 << 15;
    /** What is written before the number of a house. */
    static final int NUMBER = 1 << 16;

    /** A word in the names of buildings: "Résidence", "House". */
    static final int BUILDING = 1 << 17;

    private Kind() {}
}
