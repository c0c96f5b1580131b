package dev.sluice.telemetry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.exporter.internal.marshal.Marshaler;
import io.opentelemetry.exporter.internal.otlp.logs.LogsRequestMarshaler;
import io.opentelemetry.exporter.internal.otlp.metrics.MetricsRequestMarshaler;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A dispatch as OTLP requests in JSON, a form every collector takes and a person can read. */
final class OtlpForm {
    private static final JsonFactory JSON = new JsonFactory();
    static final String SCOPE = "dev.sluice.telemetry";
    static final String HEARTBEAT = "sluice.heartbeat";

    private OtlpForm() {}

    static List<Parcel> of(Dispatch dispatch) {
        Resource device = device(dispatch);
        List<MetricData> metrics = OtlpMetrics.of(device, dispatch.days());
        List<Parcel> parcels = new ArrayList<>();
        if (!metrics.isEmpty()) {
            parcels.add(new Parcel(Parcel.Kind.METRICS, json(MetricsRequestMarshaler.create(metrics))));
        }
        List<LogRecordData> logs = logs(device, dispatch);
        parcels.add(new Parcel(Parcel.Kind.LOGS, json(LogsRequestMarshaler.create(logs))));
        return parcels;
    }

    private static Resource device(Dispatch dispatch) {
        AttributesBuilder attributes = Attributes.builder()
                .put("service.name", "sluice")
                .put("service.version", dispatch.heartbeat().agent())
                .put("service.instance.id", dispatch.device());
        if (!dispatch.department().isEmpty()) {
            attributes.put("sluice.department", dispatch.department());
        }
        return Resource.create(attributes.build());
    }

    private static List<LogRecordData> logs(Resource device, Dispatch dispatch) {
        List<LogRecordData> logs = new ArrayList<>();
        Heartbeat heartbeat = dispatch.heartbeat();
        try (SdkLoggerProvider provider = SdkLoggerProvider.builder()
                .setResource(device)
                .addLogRecordProcessor((context, entry) -> logs.add(entry.toLogRecordData()))
                .build()) {
            provider.get(SCOPE)
                    .logRecordBuilder()
                    .setEventName(HEARTBEAT)
                    .setTimestamp(dispatch.at())
                    .setObservedTimestamp(dispatch.at())
                    .setAttribute("sluice.extension.version", heartbeat.extension())
                    .setAttribute("sluice.policy.version", heartbeat.policy())
                    .setAttribute("sluice.policy.problems", heartbeat.problems())
                    .setAttribute("sluice.adapters.broken", heartbeat.brokenAdapters())
                    .setAttribute("sluice.telemetry.lost", heartbeat.lost())
                    .emit();
        }
        return logs;
    }

    /** Each entry of a list on a line of its own: people read it. */
    private static PrettyPrinter onePerLine() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(NopIndenter.instance);
        return printer;
    }

    private static byte[] json(Marshaler request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(out).setPrettyPrinter(onePerLine())) {
            request.writeJsonToGenerator(generator);
        } catch (IOException e) {
            throw new IllegalStateException("counts can always be written to memory", e);
        }
        return out.toByteArray();
    }
}
