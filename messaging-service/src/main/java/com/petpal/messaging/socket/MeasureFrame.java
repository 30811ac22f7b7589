package com.petpal.messaging.socket;

import com.petpal.platform.telemetry.Ledger;
import com.petpal.platform.telemetry.Ledger.Operation;
import com.petpal.platform.telemetry.TraceContext;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Gives each frame a trace, and counts what it costs, as with requests. */
@Component
class MeasureFrame {

    private final ReceiveFrame receiveFrame;
    private final MeterRegistry meters;

    MeasureFrame(ReceiveFrame receiveFrame, MeterRegistry meters) {
        this.receiveFrame = receiveFrame;
        this.meters = meters;
    }

    void receive(LiveSocket socket, String text) {
        try (var trace = TraceContext.open(TraceContext.fresh());
                var traceId =
                        MDC.putCloseable("trace_id", TraceContext.traceId().orElse(""));
                var costs = Ledger.open()) {
            String type = receiveFrame.receive(socket, text);
            for (Operation operation : Operation.values()) {
                summary(type, operation).record(costs.ledger().count(operation));
            }
        }
    }

    private DistributionSummary summary(String type, Operation operation) {
        return DistributionSummary.builder("petpal.frame.operations")
                .description("Operations that a frame of a client costs")
                .tag("type", type)
                .tag("operation", operation.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    void refuse(LiveSocket socket, RuntimeException failure) {
        receiveFrame.refuse(socket, null, failure);
    }
}
