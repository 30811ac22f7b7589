package com.petpal.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.awaitility.Awaitility;

/** What phones have in common: how much they write, until when, and what became of it. */
final class ChatRun {

    private static final Duration LAST_WORDS = Duration.ofSeconds(90);

    private final int messages;
    private final long nanosBetween;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final Map<String, Place> acknowledged = new ConcurrentHashMap<>();
    private final List<Resumed> resumed = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong doorOpenedAt = new AtomicLong();
    private volatile String fault = "none";
    private volatile long giveUpAt;
    private volatile boolean faultsOver;

    final LongAdder refused = new LongAdder();
    final LongAdder sentAgain = new LongAdder();
    final LongAdder gaps = new LongAdder();

    /**
     * @param messages at least so many are written, and more until no more faults come
     * @param nanosBetween messages of one phone
     */
    ChatRun(int messages, long nanosBetween) {
        this.messages = messages;
        this.nanosBetween = nanosBetween;
    }

    /** Where an acknowledged message is. */
    record Place(String conversation, long seq) {}

    /** How long a phone was away: from its socket's end to when it had everything again. */
    record Resumed(String fault, long nanos) {}

    /** Whatever is killed last meets phones that still write, but not ten times as much as was asked for. */
    long nanosBetween() {
        return begun.get() < messages ? nanosBetween : nanosBetween * 10;
    }

    /** A name for one more message, or nothing if enough were written. */
    String mayWrite() {
        return faultsOver && begun.get() >= messages ? "" : "message " + begun.incrementAndGet();
    }

    void acknowledged(String name, Place place) {
        Place before = acknowledged.put(name, place);
        if (before != null && !before.equals(place)) {
            throw new AssertionError(name + " was acknowledged as " + before + " and as " + place);
        }
    }

    Map<String, Place> acknowledged() {
        return acknowledged;
    }

    int written() {
        return begun.get();
    }

    void awaitWritten(int count) {
        Awaitility.await().atMost(Duration.ofMinutes(30)).until(() -> begun.get() >= count);
    }

    /** From now on phones that come back do so because of this. */
    void begins(String nextFault) {
        doorOpenedAt.set(0);
        left.set(0);
        fault = nextFault;
    }

    /** A phone was let in. */
    void letIn() {
        doorOpenedAt.compareAndSet(0, System.nanoTime());
    }

    /** A phone has a socket and everything that was written meanwhile. */
    void isPresent() {
        present.incrementAndGet();
    }

    void isAway() {
        left.incrementAndGet();
        present.decrementAndGet();
    }

    /** Since the fault began; they may be back already. */
    void awaitSomebodyLeft() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> left.get() > 0);
    }

    void awaitAllPresent(int phones) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> present.get() == phones);
    }

    /** While there is no gateway there is nothing that a phone could come back to. */
    void hasAllAgain(long endedAt) {
        long since = fault.startsWith("gateway") ? Math.max(endedAt, doorOpenedAt.get()) : endedAt;
        resumed.add(new Resumed(fault, System.nanoTime() - since));
    }

    void endFaults() {
        faultsOver = true;
        giveUpAt = System.nanoTime() + LAST_WORDS.toNanos();
    }

    /** Whether whoever has nothing left to say may go. */
    boolean isOver() {
        return faultsOver && begun.get() >= messages;
    }

    /** Whether whoever still waits for an acknowledgement waits in vain. */
    boolean isHopeless() {
        return isOver() && System.nanoTime() > Math.max(giveUpAt, 0);
    }

    /** Milliseconds below which so many of a hundred returns were, of one fault or of all. */
    long resumedWithin(int percent, String of) {
        long[] sorted = List.copyOf(resumed).stream()
                .filter(some -> of.isEmpty() || some.fault().equals(of))
                .mapToLong(Resumed::nanos)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? 0
                : Duration.ofNanos(sorted[Math.ceilDiv(sorted.length * percent, 100) - 1])
                        .toMillis();
    }

    List<String> faultsThatCutSockets() {
        return List.copyOf(resumed).stream().map(Resumed::fault).distinct().toList();
    }

    long resumed(String of) {
        return List.copyOf(resumed).stream()
                .filter(some -> of.isEmpty() || some.fault().equals(of))
                .count();
    }
}
