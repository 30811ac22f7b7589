package com.petpal.systemtests.bench;

import java.time.Duration;
import java.util.List;

/**
 * How large a run is.
 *
 * @param people who take part
 * @param follows how many each follows
 * @param rate requests a second of the paced run
 * @param paced how long the paced run takes
 * @param warmUp how long the programs are loaded before anything counts: on two cores that they share with the load, five JVMs
 *     take minutes to compile what they run often
 * @param saturated how long the saturated run takes
 * @param clients clients of the saturated run
 * @param seed the same seed gives the same people, graph and order of steps
 */
record Plan(
        int people,
        int follows,
        int rate,
        Duration warmUp,
        Duration paced,
        Duration saturated,
        int clients,
        long seed) {

    static final String USAGE =
            "bench takes --people N --follows N --rate N --warm-up SECONDS --seconds N --clients N --seed N, each with a whole number";

    private static final Plan USUAL =
            new Plan(60, 15, 50, Duration.ofSeconds(300), Duration.ofSeconds(30), Duration.ofSeconds(15), 8, 1);

    /** @throws IllegalArgumentException with {@link #USAGE} if an argument is unknown or no positive number */
    static Plan of(List<String> arguments) {
        Plan plan = USUAL;
        for (int i = 0; i < arguments.size(); i += 2) {
            plan = plan.with(arguments.get(i), i + 1 < arguments.size() ? arguments.get(i + 1) : "");
        }
        return plan;
    }

    private Plan with(String name, String value) {
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(USAGE);
        }
        int number = Integer.parseInt(value);
        Duration time = Duration.ofSeconds(number);
        return switch (name) {
            case "--people" -> new Plan(Math.max(2, number), follows, rate, warmUp, paced, saturated, clients, seed);
            case "--follows" -> new Plan(people, number, rate, warmUp, paced, saturated, clients, seed);
            case "--rate" -> new Plan(people, follows, number, warmUp, paced, saturated, clients, seed);
            case "--warm-up" -> new Plan(people, follows, rate, time, paced, saturated, clients, seed);
            case "--seconds" -> new Plan(people, follows, rate, warmUp, time, time.dividedBy(2), clients, seed);
            case "--clients" -> new Plan(people, follows, rate, warmUp, paced, saturated, number, seed);
            case "--seed" -> new Plan(people, follows, rate, warmUp, paced, saturated, clients, number);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
