package dev.sluice.telemetry;

import dev.sluice.policy.TelemetrySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Shows a person the bytes that wait and those that would be made now, each under the address they go to. */
public final class Preview {
    private static final String NOBODY = "(drawn at random when telemetry is switched on)";
    private static final String OFF = "Telemetry is off: nothing is sent. Switched on, it would send now:\n\n";

    private final TelemetryFolder folder;
    private final TelemetrySettings settings;
    private final Source source;

    public Preview(TelemetryFolder folder, TelemetrySettings settings, Source source) {
        this.folder = folder;
        this.settings = settings;
        this.source = source;
    }

    public String text(Instant now) {
        String device = folder.existingDevice();
        Instant covered = folder.state().coveredTo();
        Instant from = covered == null || covered.isAfter(now) ? now.minus(settings.every()) : covered;
        Dispatch dispatch =
                new Composer(folder, settings, source).dispatch(device == null ? NOBODY : device, from, now);
        List<Parcel> parcels = new ArrayList<>(waiting());
        if (settings.otlp() != null || !settings.isOn()) {
            parcels.addAll(OtlpForm.of(dispatch));
        }
        if (settings.syslog() != null) {
            parcels.add(SyslogForm.of(dispatch));
        }
        StringBuilder text = new StringBuilder(settings.isOn() ? "" : OFF);
        parcels.forEach(parcel -> text.append(address(parcel.kind()))
                .append('\n')
                .append(new String(parcel.bytes(), StandardCharsets.UTF_8))
                .append("\n\n"));
        return text.toString();
    }

    private String address(Parcel.Kind kind) {
        return kind == Parcel.Kind.SYSLOG
                ? String.valueOf(settings.syslog())
                : (settings.otlp() == null ? "" : settings.otlp()) + kind.path();
    }

    private List<Parcel> waiting() {
        List<Parcel> waiting = new ArrayList<>();
        for (Path place : List.of(folder.otlp(), folder.syslog())) {
            for (Path file : new DiskQueue(place, settings.queueBytes()).waiting()) {
                try {
                    Parcel parcel = DiskQueue.read(file);
                    if (parcel != null) {
                        waiting.add(parcel);
                    }
                } catch (IOException goneMeanwhile) {
                    // It was sent while the page was made.
                }
            }
        }
        return waiting;
    }
}
