package com.petpal.systemtests.bench;

import com.petpal.systemtests.Stack;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./petpal bench}: settles a community on a stack of its own, loads it, and prints what one run measured.
 *
 * <p>This machine is as noisy as any: compare the ratios of one run, not the figures of two.
 */
public final class Bench {

    /** Another one for whoever runs two at once, which both will notice. */
    private static final int PORT_OFFSET = Integer.getInteger("petpal.bench.port-offset", 600);

    private final PrintStream out;
    private final Plan plan;
    private final Stack stack;

    private Bench(PrintStream out, Plan plan, Stack stack) {
        this.out = out;
        this.plan = plan;
        this.stack = stack;
    }

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        boolean feed = !words.isEmpty() && words.getFirst().equals("feed");
        boolean auth = !words.isEmpty() && words.getFirst().equals("auth");
        boolean chat = !words.isEmpty() && words.getFirst().equals("chat");
        boolean train = words.equals(List.of("train"));
        var stack = new Stack(Path.of(System.getProperty("petpal.bench.home", ".petpal/bench")), PORT_OFFSET);
        try {
            if (auth) {
                AuthBench.run(System.out, AuthPlan.of(words.subList(1, words.size())), stack.emptied());
            } else if (feed) {
                FeedBench.run(System.out, FeedPlan.of(words.subList(1, words.size())), stack.emptied());
            } else if (chat) {
                ChatBench.run(System.out, ChatPlan.of(words.subList(1, words.size())), stack.emptied());
            } else if (train) {
                Training.run(System.out, stack.emptied());
            } else {
                run(Plan.of(words), stack.emptied());
            }
        } catch (IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }

    private static void run(Plan plan, Stack stack) {
        stack.up();
        try {
            new Bench(System.out, plan, stack).run();
        } finally {
            stack.down();
        }
    }

    private void run() {
        out.printf("Settling %d people who follow %d others each%n", plan.people(), plan.follows());
        Community community = Community.settle(stack.app(), plan);
        var load = new Load(community, plan);
        out.printf("Warming up for %d s%n", plan.warmUp().toSeconds());
        load.saturated(plan.warmUp());
        out.printf("Paced: %d requests/s for %d s%n", plan.rate(), plan.paced().toSeconds());
        Measurements paced = load.paced();
        Histogram reference = RedisReference.measure(stack.port(6380), 20_000);
        out.printf(
                "Saturated: %d clients for %d s%n%n",
                plan.clients(), plan.saturated().toSeconds());
        Duration cpuBefore = cpuOfAllPrograms();
        long began = System.nanoTime();
        Measurements saturated = load.saturated(plan.saturated());
        double seconds = (System.nanoTime() - began) / 1e9;
        Duration cpu = cpuOfAllPrograms().minus(cpuBefore);
        print(paced, reference);
        print(saturated, seconds, cpu);
    }

    private void print(Measurements paced, Histogram reference) {
        line("%-14s %9s %9s %9s %14s", "paced", "requests", "p50 ms", "p99 ms", "p50 / PING");
        for (Step step : Step.values()) {
            Histogram micros = paced.histogram(step);
            line(
                    "%-14s %9d %9.2f %9.2f %14.1f",
                    step.name().toLowerCase(Locale.ROOT),
                    micros.getTotalCount(),
                    micros.getValueAtPercentile(50) / 1e3,
                    micros.getValueAtPercentile(99) / 1e3,
                    (double) micros.getValueAtPercentile(50) / Math.max(1, reference.getValueAtPercentile(50)));
        }
        line(
                "%-14s %9d %9.3f %9.3f %14.1f",
                "redis ping",
                reference.getTotalCount(),
                reference.getValueAtPercentile(50) / 1e3,
                reference.getValueAtPercentile(99) / 1e3,
                1.0);
        line("%nreads kept away from MongoDB   %6.2f %%", paced.readsKeptAway() * 100);
        line("MongoDB commands a request     %6.3f", paced.mongoPerRequest());
        line("Redis commands a request       %6.3f", paced.redisPerRequest());
        line("failures                       %6d of %d", paced.failures(), paced.requests());
    }

    private void print(Measurements saturated, double seconds, Duration cpu) {
        double requests = Math.max(1, saturated.requests());
        line("%nsaturated requests/s           %6.0f", requests / seconds);
        line("CPU ms a request, all programs %6.2f", cpu.toMillis() / requests);
        line("reads kept away from MongoDB   %6.2f %%", saturated.readsKeptAway() * 100);
        line("failures                       %6d of %d", saturated.failures(), saturated.requests());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private Duration cpuOfAllPrograms() {
        return stack.status().stream().map(Bench::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(JsonNode program) {
        return ProcessHandle.of(program.path("pid").asLong())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
