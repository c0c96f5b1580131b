package dev.sluice.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts as sums of the span they belong to. */
final class OtlpMetrics {
    private OtlpMetrics() {}

    /** One provider for all spans: metrics of several would be sent in an order that changes. */
    static List<MetricData> of(Resource device, List<Counts> spans) {
        SpanClock clock =
                new SpanClock(spans.isEmpty() ? Instant.EPOCH : spans.get(0).from());
        OnDemand reader = new OnDemand();
        List<MetricData> metrics = new ArrayList<>();
        try (SdkMeterProvider provider = SdkMeterProvider.builder()
                .setResource(device)
                .setClock(clock)
                .registerMetricReader(reader)
                .build()) {
            Counters counters = Counters.of(provider.get(OtlpForm.SCOPE));
            for (Counts span : spans) {
                clock.now = span.from();
                reader.startSpan();
                counters.add(span);
                clock.now = span.to();
                metrics.addAll(reader.read());
            }
        }
        return metrics;
    }

    private record Counters(LongCounter messages, LongCounter tokens, LongCounter findings) {
        static Counters of(Meter meter) {
            return new Counters(
                    counter(meter, "sluice.messages", "{message}", "Messages, by how they ended"),
                    counter(meter, "sluice.tokens", "{token}", "Tokens of messages that left"),
                    counter(meter, "sluice.findings", "{finding}", "Findings in messages"));
        }

        void add(Counts counts) {
            counts.groups().forEach((group, sums) -> {
                Attributes attributes = attributes(group.service(), group.tier(), group.outcome())
                        .put("sluice.level", group.level())
                        .build();
                messages.add(sums.messages(), attributes);
                tokens.add(sums.tokens(), attributes);
            });
            counts.findings()
                    .forEach((kind, count) -> findings.add(
                            count,
                            attributes(kind.service(), kind.tier(), kind.outcome())
                                    .put("sluice.finding.type", kind.type())
                                    .build()));
        }
    }

    private static LongCounter counter(Meter meter, String name, String unit, String description) {
        return meter.counterBuilder(name)
                .setUnit(unit)
                .setDescription(description)
                .build();
    }

    private static AttributesBuilder attributes(String service, String tier, String outcome) {
        return Attributes.builder()
                .put("sluice.service", service)
                .put("sluice.tier", tier)
                .put("sluice.outcome", outcome);
    }

    /** Stands at the begin of a span until it is set to its end. */
    private static final class SpanClock implements Clock {
        private volatile Instant now;

        private SpanClock(Instant now) {
            this.now = now;
        }

        @Override
        public long now() {
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public long nanoTime() {
            return now();
        }
    }

    /** Reads when asked: the ledger is what counts over time, not the SDK. */
    private static final class OnDemand implements MetricReader {
        private CollectionRegistration metrics = CollectionRegistration.noop();

        /** What is read next counts from the clock's present moment. */
        private void startSpan() {
            read();
        }

        private List<MetricData> read() {
            return metrics.collectAllMetrics().stream()
                    .sorted(Comparator.comparing(MetricData::getName))
                    .toList();
        }

        @Override
        public void register(CollectionRegistration registration) {
            metrics = registration;
        }

        @Override
        public AggregationTemporality getAggregationTemporality(InstrumentType type) {
            return AggregationTemporality.DELTA;
        }

        @Override
        public CompletableResultCode forceFlush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
