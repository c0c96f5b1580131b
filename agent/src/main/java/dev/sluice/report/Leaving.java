package dev.sluice.report;

/**
 * What telemetry carries, as the page shows it.
 *
 * @param isOn whether anything is sent at all
 * @param hasDevice whether the device id is drawn already, or zeros stand for it
 * @param waiting what waits to be sent, byte for byte, empty when nothing does
 * @param next what would be made and sent now
 */
public record Leaving(boolean isOn, boolean hasDevice, String waiting, String next) {
    /** The sentences and bytes in one language. */
    String html(PageWords words) {
        String state = words.together(words.say("leaves.note"), words.say(isOn ? "leaves.on" : "leaves.off"));
        return Html.note(hasDevice ? state : words.together(state, words.say("leaves.zeros")))
                + (waiting.isEmpty() ? "" : bytes(words.say("leaves.waiting"), waiting))
                + bytes(words.say(isOn ? "leaves.now" : "leaves.would"), next);
    }

    private static String bytes(String title, String text) {
        return Html.opened(title, "<pre tabindex=\"0\">" + Html.escape(text) + "</pre>");
    }
}
