package dev.sluice.text;

/** What a person is about to send, exactly as typed; lone surrogates and control characters included. */
public final class Draft implements Sensitive {
    private final String text;

    private Draft(String text) {
        this.text = text;
    }

    public static Draft of(String text) {
        return new Draft(text);
    }

    public String text() {
        return text;
    }

    public int lengthUtf16() {
        return text.length();
    }

    public String slice(Range range) {
        return text.substring(range.start(), range.end());
    }

    @Override
    public String toString() {
        return "Draft[" + text.length() + " UTF-16 units]";
    }
}
