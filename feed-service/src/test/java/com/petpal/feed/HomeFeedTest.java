package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HomeFeedTest extends FeedContext {

    private static final String WARM = "mongo;dur=0;desc=\"one=0 many=0 all=0\"";

    private final UserId none = new UserId(0);
    private UserId ada = none;
    private UserId ben = none;

    @BeforeEach
    void twoPeople() {
        ada = ids.userId();
        ben = ids.userId();
    }

    @Test
    void onesOwnPostIsThereAtOnceAndCarriesItsCards() {
        feed(ada);
        String pet = PROFILE.pet(ids.petId(ada), ada).toString();

        String post = post(
                        ada,
                        "{\"kind\":\"moment\",\"text\":\"x\",\"audience\":\"public\",\"petIds\":[\"%s\"]}"
                                .formatted(pet))
                .text("postId");

        RawAnswer feed = feed(ada, 20, "");
        assertThat(postIds(feed)).containsExactly(post);
        assertThat(feed.json().at("/items/0/author/userId").asString()).isEqualTo(ada.toString());
        assertThat(feed.json().at("/items/0/pets/0/petId").asString()).isEqualTo(pet);
        assertThat(feed.json().path("nextCursor").isNull()).isTrue();
    }

    @Test
    void aFollowAndItsEndAreSeenByTheNextRead() {
        String post = write(ben, "hello");
        assertThat(feed(ada)).isEmpty();

        PROFILE.follow(ada, ben);
        assertThat(feed(ada)).containsExactly(post);

        PROFILE.unfollow(ada, ben);
        assertThat(feed(ada)).isEmpty();
    }

    @Test
    void aPostReachesFollowersWhoHaveATimeline() {
        List<UserId> fans = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            UserId fan = ids.userId();
            PROFILE.follow(fan, ben);
            feed(fan);
            fans.add(fan);
        }

        String post = write(ben, "hello");

        fans.forEach(fan -> soon().untilAsserted(() -> assertThat(feed(fan)).containsExactly(post)));
        assertThat(feed(fans.getFirst(), 20, "").header("Server-Timing")).contains(WARM);
    }

    @Test
    void aPostForFollowersDoesNotLeakFromAnOldTimeline() {
        PROFILE.follow(ada, ben);
        String post = write(ben, "secret", "followers");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(post));

        PROFILE.unfollow(ada, ben);

        assertThat(feed(ada)).isEmpty();
        assertThat(get(ada, "/v1/posts/" + post).status()).isEqualTo(404);
    }

    @Test
    void blocksAndMutesCountWhenReading() {
        UserId chi = ids.userId();
        PROFILE.follow(ada, ben);
        PROFILE.follow(ada, chi);
        String bens = write(ben, "hello");
        String chis = write(chi, "hello");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(chis, bens));

        PROFILE.mute(ada, chi);
        assertThat(feed(ada)).containsExactly(bens);

        PROFILE.block(ben, ada);
        assertThat(feed(ada)).isEmpty();
    }

    @Test
    void postsOfAPersonWhoIsGoneAreGone() {
        PROFILE.follow(ada, ben);
        write(ben, "hello");
        PROFILE.forget(ben);

        assertThat(feed(ada)).isEmpty();
    }

    @Test
    void aFlushIsFollowedByARebuild() {
        PROFILE.follow(ada, ben);
        String one = write(ben, "one");
        String two = write(ada, "two");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(two, one));

        REDIS.flush();

        assertThat(feed(ada)).containsExactly(two, one);
        String three = write(ben, "three");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(three, two, one));
    }

    @Test
    void aWarmReadAsksMongoNothingAndRedisOnce() {
        PROFILE.follow(ada, ben);
        write(ben, "one");
        write(ada, "two");
        soon().until(() -> feed(ada).size() == 2);

        // As soon as what was counted of new posts is near.
        soon().untilAsserted(() -> assertThat(feed(ada, 20, "").header("Server-Timing"))
                .contains(WARM)
                .contains("http;desc=\"0\"")
                .contains("redis;desc=\"1\""));
    }

    @Test
    void pagesGoOnPastTheCapWithoutAGapOrARepetitionWhileNewPostsCome() {
        PROFILE.follow(ada, ben);
        feed(ada);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 33; i++) {
            written.addFirst(write(i % 3 == 0 ? ada : ben, "post " + i));
        }
        soon().untilAsserted(
                        () -> assertThat(feed(ada)).startsWith(written.getFirst(), written.get(1), written.get(2)));

        for (int limit : List.of(1, 4, 7, 10, 100)) {
            assertThat(walk(limit)).as("pages of %d", limit).containsExactlyElementsOf(written);
            written.addAll(0, walkWhileWriting(limit, written));
        }
    }

    private List<String> walk(int limit) {
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = feed(ada, limit, cursor);
            read.addAll(postIds(page));
            cursor = next(page);
        } while (!cursor.isEmpty());
        return read;
    }

    /** Reads on while somebody writes: what was there at the beginning comes once, in order; gives what was written. */
    private List<String> walkWhileWriting(int limit, List<String> before) {
        var read = new ArrayList<String>();
        var written = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = feed(ada, limit, cursor);
            read.addAll(postIds(page));
            cursor = next(page);
            if (written.size() < 3) {
                written.addFirst(write(ben, "meanwhile"));
                String newest = written.getFirst();
                soon().untilAsserted(() -> assertThat(feed(ada)).contains(newest));
            }
        } while (!cursor.isEmpty());
        assertThat(read).as("pages of %d", limit).containsExactlyElementsOf(before);
        return written;
    }

    @Test
    void theFirstReadOfALongFeedDoesNotEndAtTheCap() {
        PROFILE.follow(ada, ben);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            written.addFirst(write(ben, "post " + i));
        }

        assertThat(postIds(feed(ada, 100, ""))).containsExactlyElementsOf(written);
    }

    @Test
    void manyWhoReadOneColdFeedShareOneRebuild() throws Exception {
        PROFILE.follow(ada, ben);
        String post = write(ben, "hello");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(post));
        REDIS.command("DEL", "timeline-stamp:" + ada);

        List<RawAnswer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads = new ArrayList<Future<RawAnswer>>();
            for (int i = 0; i < 200; i++) {
                reads.add(threads.submit(() -> feed(ada, 20, "")));
            }
            answers = new ArrayList<>();
            for (var read : reads) {
                answers.add(read.get());
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(postIds(answer)).containsExactly(post));
        assertThat(answers.stream()
                        .map(answer -> answer.header("Server-Timing"))
                        .filter(cost -> !cost.contains("many=0"))
                        .collect(Collectors.toList()))
                .hasSize(1);
    }

    @Test
    void aRebuildThatBeganBeforeAFollowDoesNotUndoIt() throws Exception {
        PROFILE.follow(ada, ben);
        String post = write(ben, "hello");
        var done = new AtomicBoolean();
        try (var readers = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                readers.execute(() -> {
                    while (!done.get()) {
                        feed(ada);
                    }
                });
            }
            try {
                for (int i = 0; i < 25; i++) {
                    PROFILE.unfollow(ada, ben);
                    assertThat(feed(ada)).isEmpty();
                    PROFILE.follow(ada, ben);
                    assertThat(feed(ada)).containsExactly(post);
                }
            } finally {
                done.set(true);
            }
        }
        assertThat(feed(ada)).containsExactly(post);
    }

    @Test
    void aPageAboutManyPetsShowsThemAll() {
        int posts = 24;
        for (int i = 0; i < posts; i++) {
            var own = new ArrayList<String>();
            for (int j = 0; j < 10; j++) {
                own.add("\"" + PROFILE.pet(ids.petId(ada), ada) + "\"");
            }
            assertThat(post(
                                    ada,
                                    "{\"kind\":\"moment\",\"text\":\"x\",\"audience\":\"public\",\"petIds\":[%s]}"
                                            .formatted(String.join(",", own)))
                            .status())
                    .isEqualTo(201);
        }
        REDIS.flush();

        RawAnswer page = feed(ada, 100, "");

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(postIds(page)).hasSize(posts);
        page.json().path("items").forEach(item -> assertThat(item.path("pets")).hasSize(10));
    }

    @Test
    void aPostWhoseProcessDiedBeforeItsEventIsFannedOut() {
        PROFILE.follow(ada, ben);
        feed(ada);
        var posts = new ArrayList<String>();

        withoutRedis(() -> posts.add(write(ben, "hello")));

        soon().untilAsserted(() -> assertThat(feed(ada)).isEqualTo(posts));
        soon().untilAsserted(() ->
                assertThat(REDIS.command("ZCARD", "timeline:" + ada)).isEqualTo(":2"));
    }
}
