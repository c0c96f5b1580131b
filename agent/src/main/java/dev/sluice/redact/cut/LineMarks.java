package dev.sluice.redact.cut;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises single lines by what mail programs and loggers write. */
final class LineMarks {
    private static final int LONGEST_CLOSING = 40;
    private static final int LONGEST_INTRODUCTION = 200;
    private static final int LONGEST_LOG_HEAD = 80;
    private static final int LEAST_SEPARATORS = 2;
    private static final Set<String> HEADERS = Formulas.of("header");
    private static final Set<String> CLOSINGS = Formulas.of("closing");
    private static final Set<String> CLOSING_ENDS = Formulas.of("closing-end");
    private static final Set<String> NOTICES = Formulas.of("notice");
    private static final Set<String> DEVICES = Formulas.of("device");
    private static final Set<String> MESSAGE = Formulas.of("message");
    private static final Set<String> WROTE = Formulas.of("wrote");
    private static final Set<String> QUIET_LEVELS =
            Set.of("info", "debug", "trace", "fine", "finer", "verbose", "notice");
    private static final Pattern RULED = Pattern.compile("-{3,}[^-]{4,60}-{3,}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern FRACTION = Pattern.compile("(:[0-9]{2}),[0-9]{3,9}\\b");
    private static final Pattern SYSLOG = Pattern.compile("[A-Z][a-z]{2} [ 0-9]\\d \\d\\d:\\d\\d:\\d\\d \\S+ .*");

    private LineMarks() {}

    /** How deeply a line is quoted: the number of marks before it, 0 for none. */
    static int quoteDepth(String line) {
        int depth = 0;
        for (int i = 0; i < line.length() && (line.charAt(i) == '>' || line.charAt(i) == ' '); i++) {
            depth += line.charAt(i) == '>' ? 1 : 0;
        }
        return depth;
    }

    /** The ruled line with which mail programs begin an earlier message that is not quoted line by line. */
    static boolean startsUnquotedMessage(String line) {
        return line.startsWith("---")
                && RULED.matcher(line).matches()
                && Formulas.anyIn(line.toLowerCase(Locale.ROOT), MESSAGE);
    }

    /** The line that says who wrote what is quoted below it. */
    static boolean introducesQuote(String line) {
        boolean ends = line.endsWith(":") || line.endsWith("：");
        return ends
                && line.length() <= LONGEST_INTRODUCTION
                && line.chars().anyMatch(c -> c >= '0' && c <= '9')
                && Formulas.anyIn(line.toLowerCase(Locale.ROOT), WROTE);
    }

    static boolean isHeader(String line) {
        int colon = line.indexOf(':') < 0 ? line.indexOf('：') : line.indexOf(':');
        if (colon <= 0) {
            return false;
        }
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return HEADERS.contains(name) || (name.startsWith("x-") && name.indexOf(' ') < 0);
    }

    static boolean isSignatureRule(String line) {
        return line.equals("--") || line.equals("__");
    }

    static boolean isClosing(String line) {
        if (line.length() > LONGEST_CLOSING) {
            return false;
        }
        int end = line.length();
        while (end > 0 && ",.!，。！".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        String bare = line.substring(0, end).toLowerCase(Locale.ROOT);
        return CLOSINGS.contains(bare) || CLOSINGS.contains(bare.replace(" ", ""));
    }

    /** A name with the formula behind it, as East Asian letters close. */
    static boolean isSignedName(String line) {
        return line.length() <= LONGEST_CLOSING && CLOSING_ENDS.stream().anyMatch(line::endsWith);
    }

    static boolean isNotice(String line) {
        return Formulas.anyIn(line.toLowerCase(Locale.ROOT), NOTICES);
    }

    static boolean isDevice(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() <= LONGEST_CLOSING && DEVICES.stream().anyMatch(lower::startsWith);
    }

    /** A line that begins as loggers begin theirs, with a date or a time; rows of a table do so too, but have columns. */
    static boolean isLog(String line) {
        int digits = 0;
        int marks = 0;
        int start = line.startsWith("[") ? 1 : 0;
        for (int i = start; i < Math.min(line.length(), start + 19); i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == ':' || c == '-' || c == '/' || c == '.') {
                marks++;
            }
        }
        boolean dated = digits >= 6 && marks >= 2 && line.indexOf(' ') > 0;
        return (dated || SYSLOG.matcher(line).matches()) && !isRow(line);
    }

    /** A log line whose level says that nothing is wrong. */
    static boolean isQuietLog(String line) {
        if (!isLog(line)) {
            return false;
        }
        for (String word : line.substring(0, Math.min(line.length(), LONGEST_LOG_HEAD))
                .toLowerCase(Locale.ROOT)
                .split("[^a-z]+")) {
            if (QUIET_LEVELS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The line with every number replaced, so that lines that differ in times and counts are alike. */
    static String shape(String line) {
        return NUMBER.matcher(line).replaceAll("0");
    }

    private static boolean isRow(String line) {
        String columns = FRACTION.matcher(line).replaceFirst("$1");
        int separators = 0;
        for (int i = 0; i + 1 < columns.length(); i++) {
            char c = columns.charAt(i);
            boolean separator = c == ';' || c == '\t' || c == ',';
            separators += separator && columns.charAt(i + 1) != ' ' ? 1 : 0;
        }
        return separators >= LEAST_SEPARATORS;
    }
}
