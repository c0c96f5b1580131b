package dev.sluice.report;

import dev.sluice.report.ExposureReport.Day;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The days of a report by day, week and month: one chart, and a table for each. */
final class Timeline {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 140;
    private static final int MOST_BARS = 62;
    private static final int FEWEST_PLACES = 7;

    private final PageWords words;
    private final List<Day> days;

    Timeline(PageWords words, List<Day> days) {
        this.words = words;
        this.days = days;
    }

    String html() {
        List<Day> weeks = by(date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        List<Day> months = by(date -> date.withDayOfMonth(1));
        String figure = days.size() <= MOST_BARS
                ? chart(days, "unit.day")
                : weeks.size() <= MOST_BARS ? chart(weeks, "unit.week") : chart(months, "unit.month");
        return figure + table("by.day", days) + table("by.week", weeks) + table("by.month", months);
    }

    private List<Day> by(UnaryOperator<LocalDate> start) {
        TreeMap<LocalDate, Day> sums = new TreeMap<>();
        days.forEach(day -> sums.merge(
                start.apply(day.date()),
                new Day(start.apply(day.date()), day.tokens(), day.findingsSent(), day.findingsAvoided()),
                Day::plus));
        return List.copyOf(sums.values());
    }

    private String chart(List<Day> bars, String unit) {
        int most = bars.stream().mapToInt(Day::tokens).max().orElse(0);
        String caption = words.say("chart", words.say(unit), most);
        StringBuilder svg = new StringBuilder();
        double step = (double) WIDTH / Math.max(FEWEST_PLACES, bars.size());
        for (int i = 0; i < bars.size(); i++) {
            Day day = bars.get(i);
            double height = most == 0 ? 0 : (HEIGHT - 20.0) * day.tokens() / most;
            svg.append(bar("bar", new Box(i * step, HEIGHT - 8 - height, step, height)));
            if (day.findingsSent() > 0) {
                svg.append(bar("out", new Box(i * step, HEIGHT - 5, step, 4)));
            }
        }
        return "<figure><svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\"" + caption + "\">"
                + "<line class=\"base\" x1=\"0\" x2=\"" + WIDTH + "\" y1=\"" + (HEIGHT - 7.5) + "\" y2=\""
                + (HEIGHT - 7.5) + "\"/>" + svg + "</svg>" + axis(bars) + "<figcaption>" + caption
                + "</figcaption></figure>";
    }

    /** Few bars end long before the right edge, where the last date would stand for nothing. */
    private static String axis(List<Day> bars) {
        String first = bars.get(0).date().toString();
        String last = bars.get(bars.size() - 1).date().toString();
        String dates = bars.size() >= FEWEST_PLACES
                ? first + "</span><span>" + last
                : first + (bars.size() == 1 ? "" : " – " + last);
        return "<p class=\"axis\"><span>" + dates + "</span></p>";
    }

    private record Box(double x, double y, double step, double height) {}

    private static String bar(String style, Box box) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"1.5\"/>",
                style,
                box.x(),
                box.y(),
                Math.max(1, Math.min(40, box.step() * 0.8)),
                box.height());
    }

    private String table(String title, List<Day> rows) {
        List<List<String>> cells = new ArrayList<>();
        for (Day day : rows) {
            if (day.tokens() + day.findingsSent() + day.findingsAvoided() > 0) {
                cells.add(List.of(
                        day.date().toString(),
                        words.number(day.tokens()),
                        words.number(day.findingsSent()),
                        words.number(day.findingsAvoided())));
            }
        }
        List<String> head = List.of(words.say("date"), words.say("tokens"), words.say("left"), words.say("kept"));
        return Html.details(words.say(title), Html.table(1, head, cells));
    }
}
