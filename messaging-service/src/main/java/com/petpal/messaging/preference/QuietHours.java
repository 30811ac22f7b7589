package com.petpal.messaging.preference;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When pushes make no sound.
 *
 * @param from the first minute, {@code to} the first one after it; over midnight where it is earlier
 * @param zone where the person is
 */
public record QuietHours(
        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to,
        @NotNull ZoneId zone) {

    boolean contain(Instant moment) {
        LocalTime there = moment.atZone(zone).toLocalTime();
        boolean begun = !there.isBefore(from);
        boolean over = !there.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
