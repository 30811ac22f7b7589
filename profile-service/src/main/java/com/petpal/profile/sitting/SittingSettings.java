package com.petpal.profile.sitting;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Paces of sitting requests.
 *
 * @param ringsKm radii of the rings in which sitters are told, ascending, 1 to 50
 * @param emergencyPace how long after one ring the next is told, if it is an emergency
 * @param plannedPace the same, if it is not
 * @param lookAgain how often the last ring is looked at again, for whoever came newly
 * @param emergencyHold how long a claim waits to be confirmed, if it is an emergency
 * @param plannedHold the same, if it is not
 */
@ConfigurationProperties("petpal.sitting")
record SittingSettings(
        @DefaultValue({"3", "8", "20", "50"}) List<Integer> ringsKm,
        @DefaultValue("2m") Duration emergencyPace,
        @DefaultValue("2h") Duration plannedPace,
        @DefaultValue("1h") Duration lookAgain,
        @DefaultValue("30m") Duration emergencyHold,
        @DefaultValue("24h") Duration plannedHold) {

    SittingSettings {
        ringsKm = List.copyOf(ringsKm);
        boolean areRings = !ringsKm.isEmpty()
                && ringsKm.stream().sorted().distinct().toList().equals(ringsKm)
                && ringsKm.getFirst() >= 1
                && ringsKm.getLast() <= 50;
        boolean arePositive = emergencyPace.isPositive()
                && plannedPace.isPositive()
                && lookAgain.isPositive()
                && emergencyHold.isPositive()
                && plannedHold.isPositive();
        if (!areRings || !arePositive) {
            throw new IllegalArgumentException(
                    "petpal.sitting: rings of 1 to 50 km, wider and wider; times are longer than nothing");
        }
    }

    Duration paceOf(Urgency urgency) {
        return urgency == Urgency.EMERGENCY ? emergencyPace : plannedPace;
    }

    Duration holdOf(Urgency urgency) {
        return urgency == Urgency.EMERGENCY ? emergencyHold : plannedHold;
    }
}
