package com.petpal.systemtests.bench;

import java.time.Duration;
import java.util.List;

/**
 * How large a run of {@code bench auth} is.
 *
 * @param warmUp how long programs are loaded before anything counts: a login is seldom, so its code is compiled late
 * @param slices of hashing and of logging in, by turns
 * @param slice how long each takes
 * @param tries at passwords, half of them at accounts that do not exist
 * @param rotations of signing keys under load
 */
record AuthPlan(Duration warmUp, int slices, Duration slice, int tries, int rotations) {

    static final String USAGE =
            "bench auth takes --warm-up SECONDS --slices N --slice SECONDS --tries N --rotations N, each with a whole number";

    private static final AuthPlan USUAL = new AuthPlan(Duration.ofSeconds(300), 12, Duration.ofSeconds(5), 2_000, 10);

    /** @throws IllegalArgumentException with {@link #USAGE} if an argument is unknown or no positive number */
    static AuthPlan of(List<String> arguments) {
        AuthPlan plan = USUAL;
        for (int i = 0; i < arguments.size(); i += 2) {
            plan = plan.with(arguments.get(i), i + 1 < arguments.size() ? arguments.get(i + 1) : "");
        }
        return plan;
    }

    private AuthPlan with(String name, String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(USAGE);
        }
        int number = Integer.parseInt(value);
        return switch (name) {
            case "--warm-up" -> new AuthPlan(Duration.ofSeconds(number), slices, slice, tries, rotations);
            case "--slices" -> new AuthPlan(warmUp, number, slice, tries, rotations);
            case "--slice" -> new AuthPlan(warmUp, slices, Duration.ofSeconds(number), tries, rotations);
            case "--tries" -> new AuthPlan(warmUp, slices, slice, Math.max(2, number), rotations);
            case "--rotations" -> new AuthPlan(warmUp, slices, slice, tries, number);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
