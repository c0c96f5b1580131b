package dev.sluice.redact.cut;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises single lines by what mail programs and loggers write. */
final class LineMarks {
    private static final int LONGEST_CLOSING = 40;
    private static final Set<String> HEADERS = Set.of(
            "from",
            "to",
            "cc",
            "bcc",
            "date",
            "sent",
            "subject",
            "reply-to",
            "received",
            "message-id",
            "return-path",
            "in-reply-to",
            "references",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "user-agent",
            "dkim-signature",
            "authentication-results",
            "list-unsubscribe",
            "delivered-to",
            "importance",
            "von",
            "an",
            "gesendet",
            "betreff",
            "de",
            "para",
            "asunto",
            "objet",
            "寄件者",
            "收件者",
            "主旨",
            "日期",
            "发件人",
            "收件人",
            "主题",
            "時間",
            "时间");
    private static final List<String> CLOSINGS = List.of(
            "best regards",
            "kind regards",
            "regards",
            "best",
            "many thanks",
            "thanks",
            "thank you",
            "sincerely",
            "yours sincerely",
            "cheers",
            "mit freundlichen grüßen",
            "viele grüße",
            "cordialement",
            "saludos",
            "atentamente",
            "敬上",
            "此致",
            "敬禮",
            "敬礼",
            "順頌商祺",
            "祝好",
            "よろしくお願いいたします",
            "감사합니다");
    private static final List<String> NOTICES = List.of(
            "this e-mail and any",
            "this email and any",
            "this message and any",
            "this email may contain",
            "this e-mail may contain",
            "the information contained in this",
            "if you are not the intended recipient",
            "diese e-mail enthält",
            "本郵件",
            "本邮件");
    private static final Set<String> QUIET_LEVELS =
            Set.of("info", "debug", "trace", "fine", "finer", "verbose", "notice");

    private LineMarks() {}

    static boolean isQuoted(String line) {
        return line.startsWith(">") || line.startsWith("&gt;");
    }

    /** The line with which mail programs begin an earlier message. */
    static boolean startsEarlierMessage(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        boolean ruled = lower.startsWith("-----original message")
                || lower.startsWith("-----forwarded message")
                || lower.startsWith("---------- forwarded message")
                || lower.startsWith("-----ursprüngliche nachricht");
        boolean wrote = (lower.startsWith("on ") && lower.endsWith("wrote:"))
                || (lower.startsWith("am ") && lower.endsWith("schrieb:"))
                || (lower.startsWith("le ") && lower.endsWith("a écrit :"))
                || line.endsWith("寫道：")
                || line.endsWith("写道：");
        return ruled || wrote;
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
        String lower = line.toLowerCase(Locale.ROOT).replaceAll("[,.!，。！]+$", "");
        return line.length() <= LONGEST_CLOSING && CLOSINGS.contains(lower);
    }

    static boolean isNotice(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return NOTICES.stream().anyMatch(lower::contains);
    }

    /** A line that begins as loggers begin theirs: with a date, a time or a bracketed level. */
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
        return digits >= 6 && marks >= 2 && line.indexOf(' ') > 0;
    }

    /** A log line whose level says that nothing is wrong. */
    static boolean isQuietLog(String line) {
        if (!isLog(line)) {
            return false;
        }
        for (String word : line.substring(0, Math.min(line.length(), 80))
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
        StringBuilder shape = new StringBuilder(line.length());
        boolean inNumber = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit) {
                shape.append(c);
            } else if (!inNumber) {
                shape.append('0');
            }
            inNumber = digit;
        }
        return shape.toString();
    }
}
