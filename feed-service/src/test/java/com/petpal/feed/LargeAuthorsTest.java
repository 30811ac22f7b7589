package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Authors with so many followers that their posts are merged at read. */
class LargeAuthorsTest extends FeedContext {

    private static final String WARM = "mongo;dur=0;desc=\"one=0 many=0 all=0\"";
    private static final long LARGE = 10_000;
    private static final long FEW = 7_999;

    private final UserId none = new UserId(0);
    private UserId ada = none;
    private UserId ben = none;
    private UserId star = none;

    @BeforeEach
    void aReaderAnAuthorAndAStar() {
        ada = ids.userId();
        ben = ids.userId();
        star = ids.userId();
        PROFILE.follow(ada, ben);
        PROFILE.follow(ada, star);
    }

    /** Makes the next post of somebody the one by which fan-out learns how many follow them now; gives it. */
    private String becomes(UserId author, long followers) {
        PROFILE.claimFollowers(author, followers);
        String post = write(author, "crossing");
        String wanted = followers >= LARGE ? "true" : "false";
        soon().until(() -> String.valueOf(isLarge(author)).equals(wanted));
        return post;
    }

    private static boolean isLarge(UserId author) {
        return !REDIS.command("ZSCORE", "large-authors", author.toString()).startsWith("$-1");
    }

    private static boolean isInTimeline(UserId reader, String post) {
        String timeFirst = post.substring(11) + post.substring(0, 11);
        return !REDIS.command("ZSCORE", "timeline:" + reader, timeFirst).startsWith("$-1");
    }

    @Test
    void aLargeAuthorsPostIsVisibleAtOnceAndNotFannedOut() {
        String first = becomes(star, LARGE);
        assertThat(feed(ada)).containsExactly(first);

        String second = write(star, "second");

        assertThat(feed(ada)).containsExactly(second, first);
        String last = write(ben, "small authors come after");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(last, second, first));
        assertThat(isInTimeline(ada, second)).isFalse();
    }

    @Test
    void aWarmReadThatMergesCostsNoMoreThanAnyOther() {
        becomes(star, LARGE);
        write(star, "second");
        soon().until(() -> feed(ada).size() == 2);
        feed(ada);

        String cost = feed(ada, 20, "").header("Server-Timing");

        assertThat(cost).contains(WARM).contains("http;desc=\"0\"").containsPattern("redis;desc=\"[0-3]\"");
    }

    @Test
    void pagesHaveNoGapAndNoRepetitionWhileAnAuthorCrossesTheThresholdBothWays() {
        var written = new ArrayList<String>();
        feed(ada);
        for (int round = 0; round < 3; round++) {
            write(written, 5);
            written.addFirst(becomes(star, LARGE));
            write(written, 14);
            assertThat(feed(ada, 3, "").status()).isEqualTo(200);
            written.addFirst(becomes(star, FEW));
            write(written, 3);
        }

        for (int limit : List.of(1, 4, 7, 100)) {
            soon().untilAsserted(() ->
                    assertThat(walk(limit)).as("pages of %d", limit).containsExactlyElementsOf(written));
        }
    }

    private void write(List<String> written, int posts) {
        for (int i = 0; i < posts; i++) {
            written.addFirst(write(i % 3 == 0 ? ben : star, "post " + i));
        }
    }

    @Test
    void whoCeasesToBeLargeLeavesNoGapInTimelinesThatWereWarm() {
        feed(ada);
        String first = becomes(star, LARGE);
        String second = write(star, "only listed");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(second, first));

        String third = becomes(star, FEW);

        assertThat(feed(ada)).contains(second, first);
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(third, second, first));
        String fourth = write(star, "fanned out");
        soon().untilAsserted(() -> assertThat(isInTimeline(ada, fourth)).isTrue());
    }

    @Test
    void aLostListIsReadFromMongoOnceForAllWhoWantIt() throws Exception {
        String first = becomes(star, LARGE);
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(first));
        REDIS.command("DEL", "author-posts:" + star);

        var answers = new ArrayList<RawAnswer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads = new ArrayList<Future<RawAnswer>>();
            for (int i = 0; i < 50; i++) {
                reads.add(threads.submit(() -> feed(ada, 20, "")));
            }
            for (var read : reads) {
                answers.add(read.get());
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(postIds(answer)).containsExactly(first));
        assertThat(answers.stream()
                        .filter(answer -> !answer.header("Server-Timing").contains(WARM)))
                .hasSize(1);
    }

    @Test
    void aLostSetOfLargeAuthorsLeavesNoGap() {
        feed(ada);
        String first = becomes(star, LARGE);
        String second = write(star, "only listed");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(second, first));

        REDIS.command("DEL", "large-authors");

        assertThat(feed(ada)).containsExactly(second, first);
        String third = write(star, "third");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(third, second, first));
    }

    @Test
    void aLostRedisLeavesNoGap() {
        String first = becomes(star, LARGE);
        String second = write(star, "only listed");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(second, first));

        REDIS.flush();

        assertThat(feed(ada)).containsExactly(second, first);
        String third = write(star, "third");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(third, second, first));
    }

    @Test
    void unfollowingAndBlockingALargeAuthorCountAtOnce() {
        String first = becomes(star, LARGE);
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(first));

        PROFILE.unfollow(ada, star);
        assertThat(feed(ada)).isEmpty();
        PROFILE.follow(ada, star);
        assertThat(feed(ada)).containsExactly(first);
        PROFILE.block(star, ada);
        assertThat(feed(ada)).isEmpty();
    }

    @Test
    void aListPastItsCapGoesOnFromMongo() {
        var written = new ArrayList<String>();
        written.add(becomes(star, LARGE));
        feed(ada);
        for (int i = 0; i < 23; i++) {
            written.addFirst(write(star, "post " + i));
        }

        for (int limit : List.of(1, 6, 100)) {
            assertThat(walk(limit)).as("pages of %d", limit).containsExactlyElementsOf(written);
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
}
