package com.petpal.localstack.platform;

import static com.petpal.localstack.platform.PostWriter.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.events.EventStreams;
import com.petpal.platform.events.Outbox;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.telemetry.TraceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An event is heard, whatever dies in between, and its mark comes off once it was. */
class OutboxTest {

    private final Stores stores = Stores.start();
    private final TestRedis redis = stores.redis();
    private final List<ServiceProcess> processes = new ArrayList<>();

    @AfterEach
    void end() {
        processes.forEach(ServiceProcess::close);
        stores.close();
    }

    private ServiceProcess process(Heard... handlers) {
        ServiceProcess started = ServiceProcess.start(
                "feed", stores.documents(), redis, Clock.systemUTC(), Heard.withNeighbours(handlers));
        processes.add(started);
        return started;
    }

    @Test
    void anEventIsHeardOnceAndItsMarkComesOff() {
        Heard heard = Heard.ofPosts();
        var posts = new PostWriter(process(heard));

        String id = posts.write();

        soon().untilAsserted(() -> assertThat(heard.aggregates()).containsExactly(id));
        soon().untilAsserted(() -> assertThat(posts.marks(id)).isEmpty());
        assertThat(heard.events().getFirst().payload(Text.class)).isEqualTo(new Text("hello"));
        assertThat(heard.aggregates()).hasSize(1);
    }

    private record Text(String text) {}

    @Test
    void anEventBelongsToTheTraceOfItsRequest() {
        Heard heard = Heard.ofPosts();
        var posts = new PostWriter(process(heard));
        String trace = TraceContext.fresh();

        try (var scope = TraceContext.open(trace)) {
            posts.write();
        }

        soon().untilAsserted(() -> assertThat(heard.traces()).containsExactly(TraceContext.traceIdOf(trace)));
    }

    @Test
    void aFlushLosesNoEventThatNobodyHadHeard() {
        var posts = new PostWriter(process());
        List<String> ids = List.of(posts.write(), posts.write(), posts.write());
        String epoch = redis.command("GET", "events:epoch");

        redis.flush();
        Heard heard = Heard.ofPosts();
        process(heard);

        soon().untilAsserted(() -> assertThat(Set.copyOf(heard.aggregates())).containsAll(ids));
        ids.forEach(id -> soon().untilAsserted(() -> assertThat(posts.marks(id)).isEmpty()));
        assertThat(redis.command("GET", "events:epoch")).isNotEqualTo(epoch).isNotEqualTo("$-1");
    }

    @Test
    void aCrashOfRedisLosesNoEvent() {
        Heard heard = Heard.ofPosts();
        var posts = new PostWriter(process(heard));
        String before = posts.write();
        soon().until(() -> heard.aggregates().contains(before));

        redis.kill();
        String during = posts.write();
        redis.restart();

        soon().untilAsserted(() -> assertThat(heard.aggregates()).contains(during));
        soon().untilAsserted(() -> assertThat(posts.marks(during)).isEmpty());
    }

    @Test
    void aRedisThatComesBackAsItWasBeforeLosesNoEvent() {
        var posts = new PostWriter(process());
        String kept = posts.write();
        redis.snapshot();
        String lost = posts.write();
        soon().until(() -> posts.marks(lost).getFirst().containsKey("entryId"));

        redis.restartFromSnapshot();
        String later = posts.write();
        Heard heard = Heard.ofPosts();
        process(heard);

        soon().untilAsserted(() -> assertThat(heard.aggregates()).contains(kept, lost, later));
        soon().untilAsserted(() -> assertThat(posts.marks(lost)).isEmpty());
    }

    @Test
    void aCrashBetweenTheFactAndItsEventLosesNothing() {
        Heard heard = Heard.ofPosts();
        var posts = new PostWriter(process(heard));

        String id = posts.writeAndDie();

        soon().untilAsserted(() -> assertThat(heard.aggregates()).containsExactly(id));
        soon().untilAsserted(() -> assertThat(posts.marks(id)).isEmpty());
    }

    @Test
    void aDeadProcessLeavesItsMarksToTheOthers() {
        ServiceProcess first = process();
        String id = new PostWriter(first).write();
        processes.remove(first);
        first.close();

        Heard heard = Heard.ofPosts();
        var posts = new PostWriter(process(heard));

        soon().untilAsserted(() -> assertThat(heard.aggregates()).contains(id));
        soon().untilAsserted(() -> assertThat(posts.marks(id)).isEmpty());
    }

    @Test
    void aLateConsumerIsWaitedForAndHearsOnce() {
        var posts = new PostWriter(process());

        String id = posts.write();
        soon().until(() -> posts.marks(id).getFirst().containsKey("entryId"));
        // Several sweeps, which would each publish again if they took late for lost.
        String marker = posts.writeAndDie();
        soon().until(() -> posts.marks(marker).getFirst().containsKey("entryId"));
        String another = posts.writeAndDie();
        soon().until(() -> posts.marks(another).getFirst().containsKey("entryId"));
        assertThat(redis.command("XLEN", "events:feed")).isEqualTo(":3");

        Heard heard = Heard.ofPosts();
        process(heard);

        soon().untilAsserted(() -> assertThat(posts.marks(id)).isEmpty());
        assertThat(heard.aggregates()).containsExactly(id, marker, another);
    }

    @Test
    void anEntryThatWasTrimmedUnheardIsPublishedAgain() {
        var posts = new PostWriter(process());
        String id = posts.write();
        soon().until(() -> posts.marks(id).getFirst().containsKey("entryId"));

        redis.command("XTRIM", "events:feed", "MAXLEN", "0");
        Heard heard = Heard.ofPosts();
        process(heard);

        soon().untilAsserted(() -> assertThat(heard.aggregates()).contains(id));
        soon().untilAsserted(() -> assertThat(posts.marks(id)).isEmpty());
    }

    @Test
    void whatEverybodyHeardIsTrimmed() {
        Heard heard = Heard.ofPosts();
        var posts = new PostWriter(process(heard));

        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add(posts.write());
        }

        soon().untilAsserted(() -> assertThat(posts.marks(ids.getLast())).isEmpty());
        soon().untilAsserted(
                        () -> assertThat(redis.command("XLEN", "events:feed")).isIn(":0", ":1"));
        assertThat(heard.aggregates()).containsExactlyElementsOf(ids);
    }

    @Test
    void marksOfMoreDocumentsThanOneCommandMayNameComeOff() {
        var posts = new PostWriter(process());
        List<String> ids = IntStream.range(0, 250).mapToObj(i -> posts.write()).toList();

        Heard heard = Heard.ofPosts();
        process(heard);

        soon().untilAsserted(() -> assertThat(heard.aggregates()).containsAll(ids));
        soon().untilAsserted(() ->
                assertThat(ids).allSatisfy(id -> assertThat(posts.marks(id)).isEmpty()));
    }

    @Test
    void aMarkWaitsForEveryGroupOfItsStream() {
        Heard graph = new Heard("profile.graph", "follow.started");
        var profile = ServiceProcess.start("profile", stores.documents(), redis, Clock.systemUTC(), graph);
        processes.add(profile);
        var follows = new FollowWriter(profile);

        String id = follows.write();
        soon().until(() -> graph.aggregates().contains(id));
        soon().until(() -> follows.marks(id).getFirst().containsKey("entryId"));
        assertThat(follows.marks(id)).hasSize(1);

        process(EventStreams.PROFILE.groups().stream()
                .filter(group -> !group.equals(graph.group()))
                .map(group -> new Heard(group, "follower.added"))
                .toArray(Heard[]::new));

        soon().untilAsserted(() -> assertThat(follows.marks(id)).isEmpty());
    }

    @Test
    void oneProcessSweepsAndAnotherTakesOverFromIt() {
        ServiceProcess one = process();
        ServiceProcess two = process(Heard.ofPosts());
        soon().until(() -> !redis.command("GET", "lease:sweeper:feed").equals("$-1"));
        String holder = redis.command("GET", "lease:sweeper:feed");
        String swept = new PostWriter(one).writeAndDie();
        soon().untilAsserted(() -> assertThat(new PostWriter(two).marks(swept)).isEmpty());
        assertThat(redis.command("GET", "lease:sweeper:feed")).isEqualTo(holder);

        processes.remove(one);
        one.close();

        String later = new PostWriter(two).writeAndDie();
        soon().untilAsserted(() -> assertThat(new PostWriter(two).marks(later)).isEmpty());
    }

    /** As {@link PostWriter}, of a stream that several groups read. */
    private record FollowWriter(ServiceProcess process) {

        String write() {
            var ids = process.bean(IdGenerator.class);
            var outbox = process.bean(Outbox.class);
            String follower = ids.userId().toString();
            String followee = ids.userId().toString();
            var event = outbox.event("follow.started", follower + followee, 1, Map.of());
            var pending = new Document();
            var mongo = process.bean(MongoTemplate.class);
            mongo.getConverter().write(event, pending);
            mongo.getCollection("following")
                    .insertOne(key(follower + followee)
                            .append("pending", List.of(pending))
                            .append("pendingSince", event.at()));
            outbox.publish(
                    Collections.of("profile", "following").orElseThrow(), key(follower + followee), List.of(event));
            return follower + followee;
        }

        List<Document> marks(String id) {
            Document edge = process.bean(MongoTemplate.class)
                    .getCollection("following")
                    .find(key(id))
                    .first();
            return edge == null ? List.of() : edge.getList("pending", Document.class, List.of());
        }

        private static Document key(String id) {
            return new Document("_id", id)
                    .append("followerId", id.substring(0, 11))
                    .append("followeeId", id.substring(11));
        }
    }
}
