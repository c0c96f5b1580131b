package dev.sluice.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.browser.Frames;
import dev.sluice.browser.NativeHost;
import dev.sluice.home.DataHome.PortNote;
import dev.sluice.wire.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice native-host}. */
@CommandLine.Command(
        name = "native-host",
        description = "Speaks with the browser: answers {\"type\":\"pair\"} with port and token of the agent, which it"
                + " starts when it does not run. Browsers start this; people do not need to.")
final class NativeHostCommand extends Command {
    @Parameters(arity = "0..*", hidden = true, description = "The caller, as the browser gives it.")
    private final List<String> caller = new ArrayList<>();

    @Option(names = "--parent-window", hidden = true, description = "Given by browsers on Windows.")
    @Nullable
    String parentWindow;

    NativeHostCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        Parts parts = parts();
        refuseStrangers(parts);
        for (byte[] message = Frames.read(console.in()); message != null; message = Frames.read(console.in())) {
            Frames.write(console.out(), Json.bytes(answer(message, parts)));
        }
        return OK;
    }

    /**
     * The browser checks the same from the manifest; a manifest can be edited. Chromium gives an origin, Firefox the
     * manifest's path and the extension's id.
     */
    private void refuseStrangers(Parts parts) {
        boolean isOurs = switch (caller.size()) {
            case 0 -> true;
            case 1 -> parts.origins().contains(caller.get(0).replaceAll("/$", ""));
            default -> caller.get(1).equals(NativeHost.FIREFOX_ID);
        };
        if (!isOurs) {
            throw new Failure("this extension is not allowed to ask");
        }
    }

    private static ObjectNode answer(byte[] message, Parts parts) throws IOException {
        try {
            if (!"pair".equals(Json.read(message).path("type").textValue())) {
                return fault("unknown-message", "only pair is known");
            }
        } catch (Json.NotJson e) {
            return fault("malformed-json", "not valid JSON");
        }
        PortNote agent = parts.findOrStart();
        if (agent == null) {
            return fault("not-started", "the agent could not be started; sluice doctor says more");
        }
        return Json.object()
                .put("type", "agent")
                .put("port", agent.port())
                .put("token", parts.home().token().text());
    }

    private static ObjectNode fault(String code, String text) {
        return Json.object().put("type", "fault").put("code", code).put("text", text);
    }
}
