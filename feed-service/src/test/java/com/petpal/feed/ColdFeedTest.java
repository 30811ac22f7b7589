package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.TestDocuments;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What a feed costs that is not there yet, and what it takes once it is. */
class ColdFeedTest extends FeedContext {

    private static final int READS = 1_000;
    private static final int ENTRIES = 800;

    /** The other one is a second application of the same program: nothing is shared but the stores. */
    @Test
    void aThousandReadsOfOneColdFeedThroughTwoInstancesAreOneRebuild() throws Exception {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        PROFILE.follow(ada, ben);
        String post = write(ben, "hello");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(post));
        try (var other = new SpringApplicationBuilder(FeedService.class, FeedContext.Access.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--petpal.cost-headers=true",
                        "--petpal.timeline.cap=10",
                        "--petpal.redis.timeout=2s",
                        "--petpal.mongo.uri=" + TestDocuments.uri(),
                        "--petpal.redis.url=" + REDIS.url(),
                        "--petpal.profile-url=" + PROFILE.url(),
                        "--petpal.auth-url=" + RECEIPTS.url(),
                        "--petpal.internal-key=" + java.util.Base64.getEncoder().encodeToString(new byte[32]))) {
            int otherPort = Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
            Map<String, String> headers = Map.of("Authorization", "Bearer " + token(ada));
            assertThat(new RawHttp(otherPort).get("/v1/feed?limit=20", headers).status())
                    .isEqualTo(200);
            REDIS.command("DEL", "timeline-stamp:" + ada, "timeline:" + ada);

            List<RawAnswer> answers = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var reads = new ArrayList<Future<RawAnswer>>();
                for (int i = 0; i < READS; i++) {
                    int to = i % 2 == 0 ? port : otherPort;
                    reads.add(threads.submit(() -> new RawHttp(to).get("/v1/feed?limit=20", headers)));
                }
                for (var read : reads) {
                    answers.add(read.get());
                }
            }

            assertThat(answers).allSatisfy(answer -> assertThat(postIds(answer)).containsExactly(post));
            assertThat(answers.stream()
                            .map(answer -> answer.header("Server-Timing"))
                            .filter(cost -> !cost.contains("many=0")))
                    .hasSize(1);
        }
    }

    @Test
    void aFullTimelineTakesNoMoreThan32BytesAnEntry() {
        String key = "timeline:" + ids.userId();
        List<String> command = new ArrayList<>(List.of("ZADD", key, "0", "!"));
        for (int i = 1; i < ENTRIES; i++) {
            command.addAll(List.of("0", ids.postId(ids.userId()).timeFirst()));
        }
        REDIS.command(command.toArray(String[]::new));

        long bytes = Long.parseLong(
                REDIS.command("MEMORY", "USAGE", key, "SAMPLES", "0").substring(1));
        REDIS.command("DEL", key);

        assertThat((double) bytes / ENTRIES).isBetween(20.0, 32.0);
    }
}
