package dev.sluice.report;

import dev.sluice.ledger.Event;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.Selection;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** One row per event, RFC 4180; {@code docs/report.md} names every column. */
public final class ReportCsv {
    private static final String HEADER =
            "at,site,line,class,confidence,offered,outcome,reason,level,findings,tokens_message,tokens_conversation,"
                    + "tokens_attachments,tokens_saved_by_redaction,tokens_saved_by_cutting,characters,answer_checked\r\n";

    private ReportCsv() {}

    /** Writes day by day, so that no more than a day is in memory. */
    public static void write(Ledger ledger, Selection selection, Appendable out) throws IOException {
        out.append(HEADER);
        for (LocalDate day = selection.from(); !day.isAfter(selection.to()); day = day.plusDays(1)) {
            for (Event event : ledger.events(selection.between(day, day))) {
                row(event, out);
            }
        }
    }

    private static void row(Event event, Appendable out) throws IOException {
        Event.Tokens tokens = event.tokens();
        int findings =
                event.findings().values().stream().mapToInt(Integer::intValue).sum();
        List<Object> cells = List.of(
                event.at(),
                event.site(),
                event.line(),
                word(event.lineClass()),
                word(event.confidence()),
                word(event.offered()),
                word(event.outcome()),
                event.reason() == null ? "" : event.reason(),
                word(event.level()),
                findings,
                tokens.message(),
                tokens.conversation(),
                tokens.attachments(),
                tokens.savedByRedaction(),
                tokens.savedByCutting(),
                event.characters(),
                event.answerChecked());
        out.append(String.join(",", cells.stream().map(ReportCsv::cell).toList()))
                .append("\r\n");
    }

    /** A leading sign would be run as a formula by spreadsheets. */
    private static String cell(Object value) {
        String text = value.toString();
        if (!text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
