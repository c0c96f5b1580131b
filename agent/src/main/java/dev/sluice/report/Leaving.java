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
        return Html.note(words.say("leaves.note") + (hasDevice ? "" : " " + words.say("leaves.zeros")))
                + (waiting.isEmpty() ? "" : Html.note(words.say("leaves.waiting")) + bytes(waiting))
                + Html.note(words.say(isOn ? "leaves.now" : "leaves.off"))
                + bytes(next);
    }

    private static String bytes(String text) {
        return "<pre tabindex=\"0\">" + Html.escape(text) + "</pre>";
    }
}
