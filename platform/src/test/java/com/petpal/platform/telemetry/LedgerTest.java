package com.petpal.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.telemetry.Ledger.Operation;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    @Test
    void itCountsForTheRequestItIsBoundTo() {
        try (var outer = Ledger.open()) {
            Ledger.current().redis();
            try (var inner = Ledger.open()) {
                Ledger.current().mongo("MANY");
                assertThat(inner.ledger().count(Operation.MONGO_MANY)).isEqualTo(1);
            }
            Ledger.current().mongo("unsharded");

            assertThat(outer.ledger().serverTiming())
                    .isEqualTo("mongo;dur=0;desc=\"one=1 many=0 all=0\", redis;desc=\"1\", http;desc=\"0\"");
        }
    }

    @Test
    void outsideARequestNobodyReadsIt() {
        Ledger.current().redis();

        assertThat(Ledger.current().count(Operation.REDIS)).isZero();
    }

    @Property
    void whatAnInternalCallCostIsAdded(@ForAll @Size(5) List<@IntRange(max = 50) Integer> counts) {
        String there = "mongo;dur=0;desc=\"one=%d many=%d all=%d\", redis;desc=\"%d\", http;desc=\"%d\""
                .formatted(counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));

        try (var here = Ledger.open()) {
            here.ledger().add(there);

            assertThat(here.ledger().serverTiming()).isEqualTo(there);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db;dur=53",
                "mongo;dur=0;desc=\"one=-1 many=0 all=0\", redis;desc=\"1\", http;desc=\"0\"",
                "mongo;dur=0;desc=\"one=9999999999 many=0 all=0\", redis;desc=\"1\", http;desc=\"0\""
            })
    void aHeaderThatIsNotOursIsIgnored(String header) {
        try (var here = Ledger.open()) {
            here.ledger().add(header);

            assertThat(here.ledger().counts().values()).containsOnly(0);
        }
    }
}
