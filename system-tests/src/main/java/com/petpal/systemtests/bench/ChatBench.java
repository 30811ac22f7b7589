package com.petpal.systemtests.bench;

import com.petpal.systemtests.Stack;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ./petpal bench chat}: how soon a message is with a socket at another instance, beside what Redis alone takes, and what
 * a socket costs that only waits.
 */
final class ChatBench {

    private static final int SLICES = 10;
    private static final int WARM_UP_SLICE = 100;
    private static final int KB = 1_024;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final String MEASURED = "messaging-service";

    /** One client is many here, and the pace of one person's typing would be measured. */
    static final Map<String, String> SETTINGS = Map.of(
            "PETPAL_LIMITS_FACTOR", "100000",
            "PETPAL_SOCKET_FRAMESASECOND", "1000",
            "PETPAL_SOCKET_BURST", "1000",
            "JAVA_TOOL_OPTIONS", ProcessMemory.WHOLE_HEAP);

    private final PrintStream out;
    private final ChatPlan plan;
    private final Stack stack;

    private ChatBench(PrintStream out, ChatPlan plan, Stack stack) {
        this.out = out;
        this.plan = plan;
        this.stack = stack;
    }

    static void run(PrintStream out, ChatPlan plan, Stack stack) {
        stack.petpal(SETTINGS, "up", "--messaging", "2").expectSuccess();
        try {
            var bench = new ChatBench(out, plan, stack);
            bench.deliveries();
            bench.idleSockets();
        } finally {
            stack.down();
        }
    }

    /** By turns, so that a noisy machine is noisy to all. */
    private void deliveries() {
        var took = Deliveries.Took.none();
        try (var deliveries = new Deliveries(stack)) {
            out.printf("Warming up for %d s%n", plan.warmUp().toSeconds());
            for (long end = System.nanoTime() + plan.warmUp().toNanos(); System.nanoTime() < end; ) {
                deliveries.measure(WARM_UP_SLICE);
            }
            out.printf("%d deliveries of each kind%n", plan.deliveries());
            for (int i = 0; i < SLICES; i++) {
                took = took.plus(deliveries.measure(Math.ceilDiv(plan.deliveries(), SLICES)));
            }
        }
        line("%-34s %9s %9s", "", "p50 ms", "p99 ms");
        row("raw PUBLISH to SUBSCRIBE", took.raw(), took.raw(), "");
        row("delivered: publication to frame", took.delivered(), took.raw(), " raw (p99 at most 5)");
        row("send to ack, written on a majority", took.acknowledged(), took.raw(), " raw");
        row("send to frame at the other", took.received(), took.raw(), " raw");
        long[] after = took.afterAcknowledgement();
        line(
                "%-34s %9.3f %9.3f   of %d frames %d came before the ack",
                "ack to frame",
                percentile(after, 50) / 1e6,
                percentile(after, 99) / 1e6,
                after.length,
                Arrays.stream(after).filter(nanos -> nanos < 0).count());
    }

    private void row(String name, long[] nanos, long[] raw, String of) {
        String ratios = of.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "   %.1f and %.1f%s",
                        percentile(nanos, 50) / percentile(raw, 50),
                        percentile(nanos, 99) / percentile(raw, 99),
                        of);
        line("%-34s %9.3f %9.3f%s", name, percentile(nanos, 50) / 1e6, percentile(nanos, 99) / 1e6, ratios);
    }

    private static double percentile(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
    }

    private void idleSockets() {
        out.printf("Opening %d sockets, each of somebody else, and waiting until each was pinged%n", plan.sockets());
        long pid = stack.pid(MEASURED);
        try (var sockets = new IdleSockets(stack.port(8084), MintedTokens.of(stack)::next)) {
            ProcessMemory few = grown(sockets, plan.few(), pid);
            ProcessMemory many = grown(sockets, plan.sockets(), pid);
            double more = (plan.sockets() - plan.few()) * (double) KB;
            double heap = (many.heap() - few.heap()) / more;
            double elsewhere = (many.elsewhere() - few.elsewhere()) / more;
            line("an idle socket                 %6.1f KB     (at most 16)", heap + elsewhere);
            line("  on the heap                  %6.1f KB", heap);
            line("  elsewhere in the process     %6.1f KB", elsewhere);
        }
    }

    private ProcessMemory grown(IdleSockets sockets, int count, long pid) {
        sockets.grow(count);
        long until = System.nanoTime() + PATIENCE;
        while (!sockets.allWerePinged()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not every idle socket was pinged");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        ProcessMemory memory = ProcessMemory.settled(pid);
        line(
                "with %5d sockets             %6.1f MB     on the heap, and %.1f MB elsewhere",
                count, memory.heap() / KB / KB, memory.elsewhere() / KB / KB);
        return memory;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
