package dev.sluice.document;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Text of Rich Text Format 1.9.1: groups that hold no text are skipped, Unicode and code-page escapes resolved. */
final class Rtf {
    private static final Set<String> SILENT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "pict",
            "object",
            "themedata",
            "datastore",
            "generator",
            "listtable",
            "rsidtbl",
            "xmlnstbl",
            "latentstyles");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String rtf;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Boolean> silentGroups = new ArrayDeque<>();
    private boolean silent;
    private int at;

    private Rtf(String rtf) {
        this.rtf = rtf;
    }

    static String text(byte[] bytes) {
        return new Rtf(new String(bytes, WINDOWS)).run();
    }

    private String run() {
        while (at < rtf.length()) {
            char c = rtf.charAt(at++);
            switch (c) {
                case '{' -> silentGroups.push(silent);
                case '}' -> silent = !silentGroups.isEmpty() && silentGroups.pop();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> write(String.valueOf(c));
            }
        }
        return out.toString();
    }

    private void control() {
        if (at >= rtf.length()) {
            return;
        }
        char c = rtf.charAt(at);
        if (c == '\'' && at + 3 <= rtf.length()) {
            int code = Character.digit(rtf.charAt(at + 1), 16) * 16 + Character.digit(rtf.charAt(at + 2), 16);
            write(new String(new byte[] {(byte) code}, WINDOWS));
            at += 3;
        } else if (!Character.isLetter(c)) {
            at++;
            silent |= c == '*';
            write(c == '~' ? " " : "{}\\".indexOf(c) >= 0 ? String.valueOf(c) : "");
        } else {
            word();
        }
    }

    private void word() {
        int from = at;
        while (at < rtf.length() && Character.isLetter(rtf.charAt(at))) {
            at++;
        }
        String word = rtf.substring(from, at);
        int numberFrom = at;
        while (at < rtf.length() && (Character.isDigit(rtf.charAt(at)) || at == numberFrom && rtf.charAt(at) == '-')) {
            at++;
        }
        String number = rtf.substring(numberFrom, at);
        if (at < rtf.length() && rtf.charAt(at) == ' ') {
            at++;
        }
        silent |= SILENT.contains(word);
        switch (word) {
            case "par", "line", "row", "sect", "page" -> write("\n");
            case "tab", "cell" -> write("\t");
            case "u" -> unicode(number);
            default -> {}
        }
    }

    private void unicode(String number) {
        if (number.isEmpty() || number.equals("-") || number.length() > 6) {
            return;
        }
        write(String.valueOf((char) Integer.parseInt(number)));
        // One replacement character follows for readers that know no Unicode.
        if (rtf.startsWith("\\'", at)) {
            at = Math.min(rtf.length(), at + 4);
        } else if (at < rtf.length() && rtf.charAt(at) != '\\' && rtf.charAt(at) != '{' && rtf.charAt(at) != '}') {
            at++;
        }
    }

    private void write(String text) {
        if (!silent) {
            out.append(text);
        }
    }
}
