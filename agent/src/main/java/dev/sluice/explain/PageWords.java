package dev.sluice.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The page's sentences in one language. */
final class PageWords {
    static final List<String> LANGUAGES = List.of("en", "zh-TW");

    private final String language;
    private final Properties words = new Properties();

    private PageWords(String language) {
        this.language = language;
    }

    static PageWords of(String language) {
        PageWords words = new PageWords(LANGUAGES.contains(language) ? language : LANGUAGES.get(0));
        try (InputStream in = resource("policy-page." + words.language + ".properties")) {
            words.words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static String template() {
        try (InputStream in = resource("policy-page.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    String get(String key, Object... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    /** The word for a constant, such as {@code level.public}. */
    String of(String kind, Enum<?> constant) {
        return get(kind + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    private static InputStream resource(String name) {
        InputStream in = PageWords.class.getResourceAsStream("/dev/sluice/explain/" + name);
        if (in == null) {
            throw new IllegalStateException("missing resource " + name);
        }
        return in;
    }
}
