package com.petpal.systemtests.bench;

import java.time.Duration;
import java.util.List;

/**
 * How large a run of {@code bench feed} is.
 *
 * @param followers of the author whose posts are fanned out, beside one reader; together fewer than from which on they
 *     would be merged at read
 * @param entries that each of their timelines holds before
 * @param posts that are fanned out
 * @param seconds of each measured run
 * @param warmUp how long programs are loaded before anything counts
 */
record FeedPlan(int followers, int entries, int posts, Duration seconds, Duration warmUp) {

    static final String USAGE =
            "bench feed takes --followers N --entries N --posts N --seconds N --warm-up SECONDS, each with a whole number";

    private static final FeedPlan USUAL = new FeedPlan(9_998, 100, 10, Duration.ofSeconds(20), Duration.ofSeconds(120));

    /** @throws IllegalArgumentException with {@link #USAGE} if an argument is unknown or no positive number */
    static FeedPlan of(List<String> arguments) {
        FeedPlan plan = USUAL;
        for (int i = 0; i < arguments.size(); i += 2) {
            plan = plan.with(arguments.get(i), i + 1 < arguments.size() ? arguments.get(i + 1) : "");
        }
        return plan;
    }

    private FeedPlan with(String name, String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(USAGE);
        }
        int number = Integer.parseInt(value);
        return switch (name) {
            case "--followers" -> new FeedPlan(number, entries, posts, seconds, warmUp);
            case "--entries" -> new FeedPlan(followers, number, posts, seconds, warmUp);
            case "--posts" -> new FeedPlan(followers, entries, number, seconds, warmUp);
            case "--seconds" -> new FeedPlan(followers, entries, posts, Duration.ofSeconds(number), warmUp);
            case "--warm-up" -> new FeedPlan(followers, entries, posts, seconds, Duration.ofSeconds(number));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
