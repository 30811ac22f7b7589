package com.petpal.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String FORM = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";

    @Test
    void aTraceThatCameWithTheRequestGoesOn() {
        assertThat(TraceContext.continued(GIVEN)).isEqualTo(GIVEN);
        assertThat(TraceContext.traceIdOf(GIVEN)).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "00-0-0-01", "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"})
    void whateverElseCameANewOneBegins(@Nullable String header) {
        assertThat(TraceContext.continued(header)).matches(FORM);
    }

    @Test
    void newTracesDiffer() {
        var traces = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            traces.add(TraceContext.traceIdOf(TraceContext.fresh()));
        }

        assertThat(traces).hasSize(1_000);
    }

    @Test
    void itIsBoundToItsThreadUntilItIsClosed() {
        String inner = TraceContext.fresh();
        try (var outer = TraceContext.open(GIVEN)) {
            try (var nested = TraceContext.open(inner)) {
                assertThat(TraceContext.traceparent()).contains(inner);
            }
            assertThat(TraceContext.traceparent()).contains(GIVEN);
            assertThat(TraceContext.spanId()).contains("00f067aa0ba902b7");
        }

        assertThat(TraceContext.traceparent()).isEmpty();
        assertThat(TraceContext.traceId()).isEmpty();
    }
}
