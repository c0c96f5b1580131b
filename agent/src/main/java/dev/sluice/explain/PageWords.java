package dev.sluice.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
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

    /** Several names, read as "any of them". */
    String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(get("list.between"), names.subList(0, last)) + get("list.last") + names.get(last);
    }

    String number(int number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language)).format(number);
    }

    /** As a sentence begins. */
    String begin(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The word for a constant as it stands inside a sentence. */
    String within(String kind, Enum<?> constant) {
        return of(kind, constant).toLowerCase(Locale.ROOT);
    }

    /** The reason a policy gives, if any; those of the policies that ship are known in every language. */
    List<String> reason(String why) {
        String key = "why." + why.replaceAll("[^A-Za-z]+", "-");
        return why.isEmpty() ? List.of() : List.of(has(key) ? get(key) : why);
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    private static InputStream resource(String name) {
        InputStream in = PageWords.class.getResourceAsStream("/dev/sluice/explain/" + name);
        if (in == null) {
            throw new IllegalStateException("missing resource " + name);
        }
        return in;
    }
}
