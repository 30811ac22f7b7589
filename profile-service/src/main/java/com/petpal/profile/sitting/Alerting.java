package com.petpal.profile.sitting;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far word of a request has spread.
 *
 * @param ring which ring of {@link SittingSettings#ringsKm} is looked at next
 * @param radiusKm of the last that was looked at; 0 if none was
 * @param nextAt when that is; absent if nobody is to be told any more
 * @param told who was told, or handed it back, and is not told again
 */
record Alerting(int ring, int radiusKm, @Nullable Instant nextAt, List<UserId> told) {

    /** More than that know of it by other means, and have not come. */
    static final int MOST_TOLD = 500;

    Alerting {
        told = List.copyOf(told);
    }

    static Alerting from(Instant now) {
        return new Alerting(0, 0, now, List.of());
    }

    boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    /** From the nearest again, for whoever is there by then. */
    Alerting again(Instant now, Set<UserId> hushed) {
        return new Alerting(0, 0, now, List.copyOf(hushed));
    }

    /**
     * One ring on.
     *
     * @param found who is told now
     * @param isWhole whether there is nobody else in this ring
     */
    Alerting spread(List<UserId> found, boolean isWhole, Urgency urgency, SittingSettings settings, Instant now) {
        int last = settings.ringsKm().size() - 1;
        var all = new ArrayList<>(told);
        all.addAll(found);
        boolean isEnough = all.size() >= MOST_TOLD;
        Instant next = now.plus(ring < last ? settings.paceOf(urgency) : settings.lookAgain());
        return new Alerting(
                isWhole ? Math.min(ring + 1, last) : ring, settings.ringsKm().get(ring), isEnough ? null : next, all);
    }

    Alerting without(UserId somebody) {
        return new Alerting(
                ring,
                radiusKm,
                nextAt,
                told.stream().filter(one -> !one.equals(somebody)).toList());
    }

    /** Nobody is told any more, and who was does not matter. */
    Alerting over() {
        return new Alerting(ring, radiusKm, null, List.of());
    }

    /** Somebody has it; who was told is remembered, for they may be told that. */
    Alerting resting() {
        return new Alerting(ring, radiusKm, null, told);
    }
}
