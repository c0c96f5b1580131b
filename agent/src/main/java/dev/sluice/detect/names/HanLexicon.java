package dev.sluice.detect.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is known about Chinese characters and words. Traditional characters are folded to simplified ones, so that one
 * set of weights serves both.
 */
public final class HanLexicon {
    public static final int SURNAME = 1;
    /** Begins names spelt by sound, such as those of foreigners. */
    public static final int SOUND = 2;
    /** Often stands in given names. */
    public static final int GIVEN = 4;
    /** Begins names of two characters or more that are told by their second one: Japanese surnames, "小明". */
    public static final int LEAD = 16;

    /** Of a word: a surname of two characters. */
    public static final int SURNAME_WORD = 8;

    /** What friends put before a surname or a given name. */
    public static final String FAMILIAR = "小老阿大";

    private static final int FIRST = 0x4E00;
    private static final int AFTER = 0xA000;
    private static final int MIDDLE_DOT = '\u00B7';

    private final char[] fold = new char[AFTER - FIRST];
    private final byte[] flags = new byte[AFTER - FIRST];
    private final Lexicon words;

    public HanLexicon(Lexicon words) {
        this.words = words;
        for (int i = 0; i < fold.length; i++) {
            fold[i] = (char) (FIRST + i);
        }
    }

    public static boolean isHan(char c) {
        return c >= FIRST && c < AFTER;
    }

    public void addFold(char traditional, char simplified) {
        if (isHan(traditional)) {
            fold[traditional - FIRST] = simplified;
        }
    }

    public void addFlag(char c, int flag) {
        if (isHan(c)) {
            flags[fold(c) - FIRST] |= (byte) flag;
        }
    }

    public void addWord(String word, int kind) {
        words.add(hash(word, 0, word.length()), kind);
    }

    /** The simplified character; all kinds of middle dots become one. */
    public char fold(char c) {
        if (isHan(c)) {
            return fold[c - FIRST];
        }
        return isDot(c) ? MIDDLE_DOT : c;
    }

    static boolean isDot(char c) {
        return c == MIDDLE_DOT || c == '\u2027' || c == '\u30FB' || c == '\u2022' || c == '\uFF65';
    }

    int flags(char folded) {
        return isHan(folded) ? flags[folded - FIRST] : 0;
    }

    int wordFlags(int hash) {
        return words.flags(hash);
    }

    int hash(CharSequence text, int start, int end) {
        int hash = 17;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + fold(text.charAt(i));
        }
        return Words.mix(hash);
    }

    public void write(DataOutput out) throws IOException {
        for (char c : fold) {
            out.writeShort(c);
        }
        out.write(flags);
        words.write(out);
    }

    public static HanLexicon read(DataInput in) throws IOException {
        char[] fold = new char[AFTER - FIRST];
        for (int i = 0; i < fold.length; i++) {
            fold[i] = in.readChar();
        }
        byte[] flags = new byte[AFTER - FIRST];
        in.readFully(flags);
        HanLexicon lexicon = new HanLexicon(Lexicon.read(in));
        System.arraycopy(fold, 0, lexicon.fold, 0, fold.length);
        System.arraycopy(flags, 0, lexicon.flags, 0, flags.length);
        return lexicon;
    }
}
