package com.petpal.messaging.preference;

import com.petpal.platform.web.BadInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told, and where.
 *
 * @param kinds of kinds that are not named everything is told
 * @param quietHours absent where pushes may always make a sound
 * @param showMessageText whether pushes of private messages say what is in them
 */
public record Preferences(
        Map<NotificationKind, @NotNull @Valid Channels> kinds,
        @Valid @Nullable QuietHours quietHours,
        boolean showMessageText) {

    static final Preferences NONE = new Preferences(Map.of(), null, false);

    public Preferences {
        Map<NotificationKind, Channels> given = Objects.requireNonNullElse(kinds, Map.of());
        if (given.values().stream().anyMatch(Objects::isNull)) {
            throw new BadInput("wrong_type", "/kinds", "Each kind has inApp and push.");
        }
        kinds = Map.copyOf(given);
        if (quietHours != null && Objects.equals(quietHours.from(), quietHours.to())) {
            throw new BadInput("bad_quiet_hours", "/quietHours", "Quiet hours begin and end at different times.");
        }
    }

    public Channels of(NotificationKind kind) {
        return kinds.getOrDefault(kind, Channels.ALL);
    }

    public boolean areQuiet(Instant moment) {
        return quietHours != null && quietHours.contain(moment);
    }

    /** The same with every kind named. */
    Preferences whole() {
        return new Preferences(
                Arrays.stream(NotificationKind.values()).collect(Collectors.toMap(Function.identity(), this::of)),
                quietHours,
                showMessageText);
    }
}
