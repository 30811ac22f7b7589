package com.petpal.systemtests.bench;

import com.petpal.systemtests.Person;
import com.petpal.systemtests.Stack;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Messages between two people whose sockets are open at two instances of messaging-service, one after the other. */
final class Deliveries implements AutoCloseable {

    /** In place of the eleven characters that name the process which publishes. */
    private static final String NO_PROCESS = "bench-bench";

    private final RawPublications redis;
    private final WireSocket sender;
    private final WireSocket receiver;
    private final String channel;
    private final String conversation;
    private final ExecutorService acknowledgements = Executors.newSingleThreadExecutor();
    private int sent;
    private String lastFrame = "";

    Deliveries(Stack stack) {
        Person anna = Person.registerSoon(stack.app(), "Anna");
        Person ben = Person.registerSoon(stack.app(), "Ben");
        conversation = anna.talkTo(ben);
        channel = "live:" + ben.userId();
        redis = new RawPublications(stack.port(6380));
        sender = WireSocket.open(stack.port(8084), anna.accessToken());
        receiver = WireSocket.open(stack.port(8085), ben.accessToken());
    }

    /** Nanoseconds; see {@link ChatBench} for what is what. */
    record Took(long[] raw, long[] delivered, long[] acknowledged, long[] received) {

        static Took none() {
            return new Took(new long[0], new long[0], new long[0], new long[0]);
        }

        Took plus(Took more) {
            return new Took(
                    both(raw, more.raw),
                    both(delivered, more.delivered),
                    both(acknowledged, more.acknowledged),
                    both(received, more.received));
        }

        private static long[] both(long[] some, long[] others) {
            long[] all = Arrays.copyOf(some, some.length + others.length);
            System.arraycopy(others, 0, all, some.length, others.length);
            return all;
        }

        /** From the acknowledgement to the frame; less than nothing where the frame came first. */
        long[] afterAcknowledgement() {
            var after = new long[received.length];
            for (int i = 0; i < after.length; i++) {
                after[i] = received[i] - acknowledged[i];
            }
            return after;
        }
    }

    /** So many of each kind: first messages, then their like straight from Redis, then Redis alone. */
    Took measure(int each) {
        var took = new Took(new long[each], new long[each], new long[each], new long[each]);
        for (int i = 0; i < each; i++) {
            send(took, i);
        }
        String sealed = NO_PROCESS + lastFrame;
        for (int i = 0; i < each; i++) {
            long began = System.nanoTime();
            redis.publish(channel, sealed);
            receiver.await("message");
            took.delivered[i] = System.nanoTime() - began;
            redis.published();
        }
        for (int i = 0; i < each; i++) {
            took.raw[i] = redis.roundTrip(sealed);
        }
        return took;
    }

    private void send(Took took, int i) {
        sent++;
        String frame = "{\"type\":\"send\",\"id\":\"" + sent + "\",\"conversationId\":\"" + conversation
                + "\",\"clientMessageId\":\"m-" + sent + "\",\"text\":\"Shall we meet at the pond at five?\"}";
        Future<Long> acknowledged = acknowledgements.submit(() -> {
            sender.await("ack");
            return System.nanoTime();
        });
        long began = System.nanoTime();
        sender.send(frame);
        lastFrame = receiver.await("message");
        took.received[i] = System.nanoTime() - began;
        try {
            took.acknowledged[i] = acknowledged.get() - began;
        } catch (java.util.concurrent.ExecutionException refused) {
            throw new IllegalStateException("a message was not acknowledged", refused.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while messages were sent", e);
        }
    }

    @Override
    public void close() {
        acknowledgements.shutdownNow();
        sender.close();
        receiver.close();
        redis.close();
    }
}
