package com.petpal.systemtests.bench;

import java.time.Duration;
import java.util.List;

/**
 * How large a run of {@code bench chat} is.
 *
 * @param deliveries of each kind, by turns
 * @param warmUp how long programs are loaded before anything counts
 * @param sockets that are open and silent in the end
 * @param few how many there are when memory is looked at for the first time
 */
record ChatPlan(int deliveries, Duration warmUp, int sockets, int few) {

    static final String USAGE =
            "bench chat takes --deliveries N --warm-up SECONDS --sockets N --few N, each with a whole number, and more sockets than few";

    private static final ChatPlan USUAL = new ChatPlan(3_000, Duration.ofSeconds(60), 5_000, 1_000);

    ChatPlan {
        if (few >= sockets) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    /** @throws IllegalArgumentException with {@link #USAGE} if an argument is unknown or no positive number */
    static ChatPlan of(List<String> arguments) {
        ChatPlan plan = USUAL;
        for (int i = 0; i < arguments.size(); i += 2) {
            plan = plan.with(arguments.get(i), i + 1 < arguments.size() ? arguments.get(i + 1) : "");
        }
        return plan;
    }

    private ChatPlan with(String name, String value) {
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException(USAGE);
        }
        int number = Integer.parseInt(value);
        return switch (name) {
            case "--deliveries" -> new ChatPlan(number, warmUp, sockets, few);
            case "--warm-up" -> new ChatPlan(deliveries, Duration.ofSeconds(number), sockets, few);
            case "--sockets" -> new ChatPlan(deliveries, warmUp, number, few);
            case "--few" -> new ChatPlan(deliveries, warmUp, sockets, number);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
