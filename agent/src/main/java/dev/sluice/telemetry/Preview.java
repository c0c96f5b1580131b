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
    /** Stands for the device id until one is drawn. */
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final TelemetryFolder folder;
    private final TelemetrySettings settings;
    private final Source source;

    public Preview(TelemetryFolder folder, TelemetrySettings settings, Source source) {
        this.folder = folder;
        this.settings = settings;
        this.source = source;
    }

    public boolean hasDevice() {
        return folder.existingDevice() != null;
    }

    /** What would be made of what was not counted yet. */
    public String next(Instant now) {
        String device = folder.existingDevice();
        Instant covered = folder.state().coveredTo();
        Instant from = covered == null || covered.isAfter(now) ? now.minus(settings.every()) : covered;
        Dispatch dispatch =
                new Composer(folder, settings, source).dispatch(device == null ? NOBODY : device, from, now);
        List<Parcel> parcels = new ArrayList<>();
        if (settings.otlp() != null || !settings.isOn()) {
            parcels.addAll(OtlpForm.of(dispatch));
        }
        if (settings.syslog() != null) {
            parcels.add(SyslogForm.of(dispatch));
        }
        return text(parcels);
    }

    private String text(List<Parcel> parcels) {
        StringBuilder text = new StringBuilder();
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

    /** What waits, oldest first. */
    public String waiting() {
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
        return text(waiting);
    }
}
