package dev.sluice.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The page's sentences in one language, ready to stand in HTML. */
final class PageWords {
    static final PageWords ENGLISH = new PageWords("en", Locale.ENGLISH);
    static final PageWords CHINESE = new PageWords("zh-TW", Locale.TRADITIONAL_CHINESE);

    private final String tag;
    private final Properties sentences;
    private final NumberFormat numbers;

    private PageWords(String tag, Locale locale) {
        this.tag = tag;
        this.sentences = read("words." + tag + ".properties");
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    String tag() {
        return tag;
    }

    /** A sentence with its places filled; what fills them is escaped. */
    String say(String key, Object... fillings) {
        String sentence = Html.escape(Objects.requireNonNull(sentences.getProperty(key), key));
        for (int i = 0; i < fillings.length; i++) {
            String filling = fillings[i] instanceof Integer number ? number(number) : fillings[i].toString();
            sentence = sentence.replace("{" + i + "}", Html.escape(filling));
        }
        return sentence;
    }

    String of(String group, Enum<?> constant) {
        return say(group + "." + constant.name());
    }

    /** Two sentences, one after the other. */
    String together(String first, String second) {
        return first + sentences.getProperty("between") + second;
    }

    synchronized String number(int number) {
        return numbers.format(number);
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    private static Properties read(String name) {
        Properties sentences = new Properties();
        try (InputStream in = Objects.requireNonNull(PageWords.class.getResourceAsStream(name), name)) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
