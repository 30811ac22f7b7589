package com.petpal.systemtests.bench;

import com.petpal.systemtests.App;
import com.petpal.systemtests.Person;
import com.petpal.systemtests.Stack;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** {@code ./petpal bench feed}: what reading a warm feed and fanning a post out cost, beside what Redis alone costs. */
final class FeedBench {

    private static final int READ_POSTS = 30;
    private static final int SLICES = 5;

    /** One by one, programs would see too few requests for their compilers. */
    private static final int CLIENTS_WHILE_WARMING_UP = 8;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final PrintStream out;
    private final FeedPlan plan;
    private final Stack stack;

    private FeedBench(PrintStream out, FeedPlan plan, Stack stack) {
        this.out = out;
        this.plan = plan;
        this.stack = stack;
    }

    static void run(PrintStream out, FeedPlan plan, Stack stack) {
        stack.petpal(Map.of("PETPAL_LIMITS_FACTOR", "100000"), "up").expectSuccess();
        RedisClient client = RedisClient.create("redis://127.0.0.1:" + stack.port(6380));
        try (var connection = client.connect()) {
            new FeedBench(out, plan, stack).run(connection.sync());
        } finally {
            client.shutdown();
            stack.down();
        }
    }

    private void run(RedisCommands<String, String> redis) {
        Person author = Person.registerSoon(stack.app(), "Author");
        Person reader = Person.registerSoon(stack.app(), "Reader");
        reader.follow(author);
        IntStream.range(0, READ_POSTS).forEach(i -> author.post("Number " + i));
        reads(redis, reader);
        fanOut(redis, author, reader);
    }

    /** By turns, so that a noisy machine is noisy to all; one client, one request after the other. */
    private void reads(RedisCommands<String, String> redis, Person reader) {
        App service = stack.app("feed-service").as(reader.accessToken());
        App gateway = reader.app();
        out.printf("Warming up for %d s%n", plan.warmUp().toSeconds());
        redis.set("bench:value", "x".repeat(100));
        measure(new Histogram(3), plan.warmUp().dividedBy(10), () -> redis.get("bench:value"));
        for (App feed : List.of(gateway, service)) {
            AtOnce.asClients(
                    CLIENTS_WHILE_WARMING_UP,
                    plan.warmUp().dividedBy(2),
                    () -> feed.get("/v1/feed").status() == 200);
        }
        var gets = new Histogram(3);
        var atService = new Histogram(3);
        var throughGateway = new Histogram(3);
        Duration slice = plan.seconds().dividedBy(SLICES);
        try (var direct = WireGet.open(service.base().getPort(), "/v1/feed", reader.accessToken());
                var whole = WireGet.open(gateway.base().getPort(), "/v1/feed", reader.accessToken())) {
            for (int i = 0; i < SLICES; i++) {
                measure(gets, slice, () -> redis.get("bench:value"));
                measure(atService, slice, direct::ask);
                measure(throughGateway, slice, whole::ask);
            }
        }
        Histogram pings = RedisReference.measure(stack.port(6380), 20_000);
        double get = gets.getValueAtPercentile(50);
        line("PING on a bare socket          %8.3f ms   (p50)", pings.getValueAtPercentile(50) / 1e3);
        line("GET by Lettuce                 %8.3f ms   (p50; the raw Redis round trip)", get / 1e6);
        line(
                "warm feed at feed-service      %8.3f ms   %.1f round trips (at most 8)",
                atService.getValueAtPercentile(50) / 1e6, atService.getValueAtPercentile(50) / get);
        line(
                "warm feed through the gateway  %8.3f ms   %.1f round trips (at most 20)",
                throughGateway.getValueAtPercentile(50) / 1e6, throughGateway.getValueAtPercentile(50) / get);
    }

    private static void measure(Histogram nanos, Duration time, Runnable work) {
        long end = System.nanoTime() + time.toNanos();
        for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
            work.run();
            nanos.recordValue(System.nanoTime() - began);
        }
    }

    private void fanOut(RedisCommands<String, String> redis, Person author, Person reader) {
        out.printf("Letting %d follow, each with a timeline of %d posts%n", plan.followers(), plan.entries());
        Crowd crowd = Crowd.follow(author.userId(), plan.followers(), stack);
        crowd.fill(redis, "timeline:", plan.entries());
        crowd.fill(redis, "bench-timeline:", plan.entries());
        var millis = new Histogram(3);
        double timelines = metric("petpal_fanout_timelines_total");
        double pushing = metric("petpal_fanout_pushing_seconds_sum");
        for (int i = 0; i < plan.posts(); i++) {
            long began = System.nanoTime();
            String post = author.post("Fanned out " + i);
            await(() -> crowd.lastHas(redis, post));
            await(() -> reader.feedPostIds().contains(post));
            millis.recordValue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            if (crowd.have(redis, post) != plan.followers()) {
                throw new AssertionError("not everybody has the post");
            }
        }
        double pushes = (metric("petpal_fanout_timelines_total") - timelines)
                / (metric("petpal_fanout_pushing_seconds_sum") - pushing);
        List<String> keys = crowd.keys("bench-timeline:");
        Duration time = plan.seconds().dividedBy(2);
        double zadds = RawPushes.perSecond(
                stack.port(6380), time, i -> "ZADD " + keys.get(i % keys.size()) + " 0 z" + i / keys.size());
        double lpushes = RawPushes.perSecond(stack.port(6380), time, i -> "LPUSH bench:list z" + i % 1_000);
        line(
                "visible to %6d followers    %8d ms   (p50; slowest %d; at most 2000)",
                plan.followers(), millis.getValueAtPercentile(50), millis.getMaxValue());
        line("fan-out, timelines/s           %8.0f      (while it pushes)", pushes);
        line("raw ZADD -P 16, same timelines %8.0f /s   fan-out / raw %.2f (at least 0.5)", zadds, pushes / zadds);
        line("raw LPUSH -P 16, one list      %8.0f /s   fan-out / raw %.2f", lpushes, pushes / lpushes);
    }

    private double metric(String name) {
        String all = stack.management("feed-service")
                .get("/actuator/prometheus")
                .expect(200)
                .body();
        Matcher value =
                Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)").matcher(all);
        return value.find() ? Double.parseDouble(value.group(1)) : 0;
    }

    private static void await(java.util.function.BooleanSupplier wanted) {
        long until = System.nanoTime() + PATIENCE;
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("a post did not reach everybody within a minute");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
