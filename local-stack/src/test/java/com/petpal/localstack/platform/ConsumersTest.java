package com.petpal.localstack.platform;

import static com.petpal.localstack.platform.PostWriter.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.events.EventStreams;
import com.petpal.platform.web.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a consumer does with events it cannot handle, now or ever. */
class ConsumersTest {

    private final Stores stores = Stores.start();
    private final TestRedis redis = stores.redis();
    private final List<ServiceProcess> processes = new ArrayList<>();
    private final Heard heard = Heard.ofPosts();

    @AfterEach
    void end() {
        processes.forEach(ServiceProcess::close);
        stores.close();
    }

    private ServiceProcess process(Heard handler) {
        ServiceProcess started = ServiceProcess.start(
                "feed", stores.documents(), redis, Clock.systemUTC(), Heard.withNeighbours(handler));
        processes.add(started);
        return started;
    }

    @Test
    void anEventThatFailsFiveTimesIsPutAsideAndLaterOnesGoOn() {
        ServiceProcess process = process(heard);
        var posts = new PostWriter(process);
        var attempts = new AtomicInteger();
        var poison = posts.newId();
        heard.first(event -> {
            if (event.aggregate().equals(poison.toString())) {
                attempts.incrementAndGet();
                throw new IllegalArgumentException("what a person wrote");
            }
        });

        posts.publish(poison, posts.insert(poison));
        String later = posts.write();

        soon().untilAsserted(() -> assertThat(heard.aggregates()).containsExactly(later));
        soon().untilAsserted(() -> assertThat(deadLetters(process)).hasSize(1));
        soon().untilAsserted(() -> assertThat(posts.marks(poison.toString())).isEmpty());
        assertThat(attempts).hasValue(5);
        assertThat(deadLetters(process).getFirst())
                .containsEntry("group", "feed.fanout")
                .containsEntry("aggregate", poison.toString())
                .containsEntry("failure", "java.lang.IllegalArgumentException");
        assertThat(deadLetters(process).getFirst().toJson()).doesNotContain("what a person wrote");
        assertThat(process.bean(MeterRegistry.class)
                        .counter("petpal.events.dead.letters", "group", "feed.fanout")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anEventThatFailsOnceIsTriedAgain() {
        var failed = new AtomicBoolean();
        heard.first(event -> {
            if (!failed.getAndSet(true)) {
                throw new IllegalStateException("not yet");
            }
        });
        ServiceProcess process = process(heard);

        String id = new PostWriter(process).write();

        soon().untilAsserted(() -> assertThat(heard.aggregates()).containsExactly(id));
        assertThat(deadLetters(process)).isEmpty();
    }

    @Test
    void anOutageIsWaitedOutHoweverLongItTakes() {
        var attempts = new AtomicInteger();
        heard.first(event -> {
            if (attempts.incrementAndGet() <= 7) {
                throw new Unavailable(Duration.ofSeconds(1));
            }
        });
        ServiceProcess process = process(heard);

        String id = new PostWriter(process).write();

        soon().untilAsserted(() -> assertThat(heard.aggregates()).containsExactly(id));
        assertThat(deadLetters(process)).isEmpty();
    }

    @Test
    void anEntryThatNobodyCanReadIsPutAsideToo() {
        ServiceProcess process = process(heard);
        var posts = new PostWriter(process);

        redis.command("XADD", "events:feed", "*", "type", "post.created", "version", "many", "id", "broken");
        redis.command("XADD", "events:feed", "*", "type", "post.created", "data", "{", "id", "torn");
        redis.command("XADD", "events:feed", "*", "nonsense", "only");
        String later = posts.write();

        soon().untilAsserted(() -> assertThat(heard.aggregates()).containsExactly(later));
        soon().untilAsserted(() -> assertThat(deadLetters(process))
                .extracting(letter -> letter.getString("_id"))
                .filteredOn(letter -> letter.startsWith("feed.fanout:"))
                .containsExactlyInAnyOrder("feed.fanout:broken", "feed.fanout:torn"));
        soon().untilAsserted(() -> assertThat(posts.marks(later)).isEmpty());
    }

    @Test
    void eventsOfOtherTypesAreConfirmedUnread() {
        var uninterested = new Heard("feed.fanout", "post.deleted");
        var posts = new PostWriter(process(uninterested));

        String id = posts.write();

        soon().untilAsserted(() -> assertThat(posts.marks(id)).isEmpty());
        assertThat(uninterested.aggregates()).isEmpty();
    }

    @Test
    void twoProcessesOfAGroupShareItsEvents() {
        var other = Heard.ofPosts();
        var posts = new PostWriter(process(heard));
        process(other);

        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ids.add(posts.write());
        }

        soon().untilAsserted(() ->
                assertThat(heard.events().size() + other.events().size()).isEqualTo(60));
        var all = new ArrayList<>(heard.aggregates());
        all.addAll(other.aggregates());
        assertThat(Set.copyOf(all)).isEqualTo(Set.copyOf(ids));
    }

    @Test
    void whatADeadConsumerHeldIsTakenOver() {
        var stuck = new AtomicBoolean(true);
        var dying = Heard.ofPosts().first(event -> {
            if (stuck.get()) {
                throw new Unavailable(Duration.ofSeconds(1));
            }
        });
        ServiceProcess first = process(dying);
        String id = new PostWriter(first).write();
        soon().until(() ->
                redis.command("XPENDING", "events:feed", "feed.fanout").equals("*4")
                        && redis.command("XINFO", "GROUPS", "events:feed")
                                .startsWith("*" + EventStreams.FEED.groups().size()));

        processes.remove(first);
        first.close();
        process(heard);

        soon().untilAsserted(() -> assertThat(heard.aggregates()).containsExactly(id));
    }

    private static List<Document> deadLetters(ServiceProcess process) {
        return process.bean(MongoTemplate.class)
                .getCollection("dead_letters")
                .find()
                .comment("outbox-sweep")
                .into(new ArrayList<>());
    }
}
