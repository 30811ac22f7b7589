package com.petpal.localstack.platform;

import static com.petpal.localstack.platform.PostWriter.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Groups that work on several events at once. */
class WorkersTest {

    private static final int WORKERS = 3;
    private static final int PLACES = 64;

    private final Stores stores = Stores.start();
    private final TestRedis redis = stores.redis();
    private final List<ServiceProcess> processes = new ArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Map<String, Long> costs = new ConcurrentHashMap<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();

    @AfterEach
    void end() {
        gate.countDown();
        processes.forEach(ServiceProcess::close);
        stores.close();
    }

    private final class Slow implements EventHandler {

        @Override
        public String group() {
            return "feed.fanout";
        }

        @Override
        public Set<String> types() {
            return Set.of("post.created");
        }

        @Override
        public int workers() {
            return WORKERS;
        }

        @Override
        public long cost(DomainEvent event) {
            return costs.getOrDefault(event.aggregate(), 0L);
        }

        @Override
        public void handle(DomainEvent event) {
            begun.add(event.aggregate());
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                now.decrementAndGet();
            }
        }
    }

    private PostWriter process() {
        ServiceProcess started = ServiceProcess.start("feed", stores.documents(), redis, Clock.systemUTC(), new Slow());
        processes.add(started);
        return new PostWriter(started);
    }

    @Test
    void theCheapestOfThoseThatWaitComesFirst() {
        PostWriter posts = process();
        for (int i = 0; i < WORKERS; i++) {
            posts.write();
        }
        soon().until(() -> begun.size() == WORKERS);
        var expected = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            var id = posts.newId();
            costs.put(id.toString(), 100L - i);
            expected.addFirst(id.toString());
            posts.publish(id, posts.insert(id));
        }
        soon().until(() -> pending() == WORKERS + 9);

        gate.countDown();

        soon().until(() -> begun.size() == WORKERS + 9);
        // Those that begin together may swap their places.
        assertThat(begun.subList(WORKERS, WORKERS + 3)).containsExactlyInAnyOrderElementsOf(expected.subList(0, 3));
        assertThat(begun.getLast()).isIn(expected.subList(6, 9));
        assertThat(most).hasValue(WORKERS);
    }

    @Test
    void noMoreIsReadThanThereArePlacesFor() {
        PostWriter posts = process();
        for (int i = 0; i < PLACES + 40; i++) {
            posts.write();
        }
        soon().until(() -> pending() == PLACES);
        soon().during(java.time.Duration.ofMillis(500)).until(() -> pending() == PLACES);

        gate.countDown();

        soon().until(() -> begun.size() == PLACES + 40);
        soon().until(() -> pending() == 0);
    }

    @Test
    void whatIsWorkedOnForLongIsNotTakenForAbandoned() {
        PostWriter posts = process();
        process();
        String id = posts.write();

        // Retried after 300 ms, were it abandoned.
        soon().during(java.time.Duration.ofSeconds(2)).until(() -> begun.size() == 1);
        gate.countDown();

        soon().until(() -> pending() == 0);
        assertThat(begun).containsExactly(id);
    }

    /** As TestRedis sends it, words without quotes and spaces. */
    private long pending() {
        String answer =
                redis.command("EVAL", "return(redis.call([[XPENDING]],[[events:feed]],[[feed.fanout]])[1])", "0");
        return answer.startsWith(":") ? Long.parseLong(answer.substring(1)) : 0;
    }
}
