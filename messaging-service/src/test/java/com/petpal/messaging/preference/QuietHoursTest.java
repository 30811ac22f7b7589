package com.petpal.messaging.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet hours are where the person is, summer time and midnight included. */
class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, Europe/Berlin, 2026-01-10T20:59:59Z, false",
        "22:00, 07:00, Europe/Berlin, 2026-01-10T21:00:00Z, true",
        "22:00, 07:00, Europe/Berlin, 2026-01-11T05:59:59Z, true",
        "22:00, 07:00, Europe/Berlin, 2026-01-11T06:00:00Z, false",
        "22:00, 07:00, Europe/Berlin, 2026-07-10T20:00:00Z, true",
        "22:00, 07:00, Europe/Berlin, 2026-07-11T05:00:00Z, false",
        "13:00, 15:00, Asia/Kolkata, 2026-01-10T07:30:00Z, true",
        "13:00, 15:00, Asia/Kolkata, 2026-01-10T09:30:00Z, false",
        "00:00, 06:00, America/New_York, 2026-01-10T05:00:00Z, true"
    })
    void holdWhereThePersonIs(LocalTime from, LocalTime to, String zone, Instant moment, boolean quiet) {
        assertThat(new QuietHours(from, to, ZoneId.of(zone)).contain(moment)).isEqualTo(quiet);
    }
}
