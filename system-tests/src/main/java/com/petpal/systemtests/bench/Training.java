package com.petpal.systemtests.bench;

import com.petpal.systemtests.Stack;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * {@code ./petpal train}: something of everything that people do, by programs that record it. What the JVM learned of classes
 * and of how often code runs, it knows from the start the next time.
 */
final class Training {

    private static final Duration LOAD = Duration.ofSeconds(40);
    private static final int DELIVERIES = 300;

    private Training() {}

    static void run(PrintStream out, Stack stack) {
        stack.petpal(ChatBench.SETTINGS, "up", "--messaging", "2").expectSuccess();
        try {
            out.println("People read, write and follow");
            Plan plan = Plan.of(List.of());
            new Load(Community.settle(stack.app(), plan), plan).saturated(LOAD);
            out.println("People chat");
            try (var deliveries = new Deliveries(stack)) {
                deliveries.measure(DELIVERIES);
            }
        } finally {
            out.println("Making caches of it");
            stack.down();
        }
    }
}
