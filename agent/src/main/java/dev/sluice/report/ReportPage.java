package dev.sluice.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The report as one self-contained page in English and Traditional Chinese: no script, nothing fetched, its one style
 * sheet allowed by hash. The switch between the languages is a pair of radio buttons and a rule of that style sheet.
 */
public final class ReportPage {
    private static final String STYLE = style();

    private final Leaving leaving;

    /** @param leaving what telemetry would send now */
    public ReportPage(Leaving leaving) {
        this.leaving = leaving;
    }

    /** The Content-Security-Policy of a page; it stands in the page as well. */
    public static String contentSecurityPolicy(boolean withFilters) {
        return "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; base-uri 'none'; form-action "
                + (withFilters ? "'self'" : "'none'");
    }

    /** The page as a file that stands alone. */
    public String render(ExposureReport report) {
        return page(report, null);
    }

    /** The page as it is served, with a form for another selection. */
    public String render(ExposureReport report, Filters filters) {
        return page(report, filters);
    }

    private String page(ExposureReport report, @Nullable Filters filters) {
        boolean chinese = filters != null && PageWords.CHINESE.tag().equals(filters.language());
        return "<!doctype html>\n<html lang=\"" + (chinese ? PageWords.CHINESE : PageWords.ENGLISH).tag()
                + "\"><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\""
                + Html.escape(contentSecurityPolicy(filters != null))
                + "\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + PageWords.ENGLISH.say("title") + " · " + PageWords.CHINESE.say("title") + "</title><style>" + STYLE
                + "</style></head><body><nav aria-label=\"Language · 語言\">"
                + choice(PageWords.ENGLISH, !chinese)
                + choice(PageWords.CHINESE, chinese)
                + "</nav>"
                + new PageBody(PageWords.ENGLISH, report, leaving, filters).html()
                + new PageBody(PageWords.CHINESE, report, leaving, filters).html()
                + "</body></html>\n";
    }

    private static String choice(PageWords words, boolean chosen) {
        String id = "in-" + words.tag();
        return "<input type=\"radio\" name=\"language\" id=\"" + id + "\"" + (chosen ? " checked" : "")
                + "><label for=\"" + id + "\" lang=\"" + words.tag() + "\">" + words.say("language") + "</label>";
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
