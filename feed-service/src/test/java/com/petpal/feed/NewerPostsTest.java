package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new since somebody looked, and what they find who come back. */
class NewerPostsTest extends FeedContext {

    private static final int CAP = 10;

    private final UserId none = new UserId(0);
    private UserId ada = none;
    private UserId ben = none;

    @BeforeEach
    void twoPeople() {
        ada = ids.userId();
        ben = ids.userId();
        PROFILE.follow(ada, ben);
    }

    private RawAnswer newer(String after, int limit, String cursor) {
        RawAnswer answer =
                get(ada, "/v1/feed?after=" + after + "&limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private List<String> write(int posts) {
        var written = new ArrayList<String>();
        for (int i = 0; i < posts; i++) {
            written.addFirst(write(ben, "post " + i));
        }
        soon().until(() -> posts == 0 || feed(ada).getFirst().equals(written.getFirst()));
        return written;
    }

    @Test
    void whatCameSinceAPostIsGivenAndCounted() {
        String seen = write(3).getFirst();
        assertThat(newer(seen, 20, "").json().path("newer").asInt(-1)).isZero();

        List<String> came = write(4);

        RawAnswer answer = newer(seen, 20, "");
        assertThat(postIds(answer)).isEqualTo(came);
        assertThat(answer.json().path("newer").asInt(-1)).isEqualTo(4);
        assertThat(answer.json().path("more").asBoolean(true)).isFalse();
        assertThat(answer.json().path("nextCursor").isNull()).isTrue();
    }

    @Test
    void aCursorOfTheFeedNamesAPlaceToo() {
        List<String> written = write(5);
        String cursor = next(feed(ada, 2, ""));

        assertThat(postIds(newer(cursor, 20, ""))).containsExactly(written.getFirst());
    }

    @Test
    void newerPostsArePagedDownToWhereTheReaderWasAndNoFurther() {
        String seen = write(2).getFirst();
        List<String> came = write(CAP + 4);

        var read = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = newer(seen, 3, cursor);
            read.addAll(postIds(page));
            cursor = next(page);
        } while (!cursor.isEmpty());

        assertThat(read).isEqualTo(came);
        assertThat(newer(seen, 3, "").json().path("newer").asInt(-1)).isEqualTo(CAP + 4);
    }

    @Test
    void moreThanAHundredAreNotCounted() {
        String seen = write(1).getFirst();
        write(101);

        RawAnswer answer = newer(seen, 20, "");

        assertThat(postIds(answer)).hasSize(20);
        assertThat(answer.json().path("newer").asInt(-1)).isEqualTo(100);
        assertThat(answer.json().path("more").asBoolean(false)).isTrue();
    }

    @Test
    void whatTheReaderDoesNotWantIsNotCounted() {
        String seen = write(1).getFirst();
        write(2);

        PROFILE.mute(ada, ben);

        assertThat(newer(seen, 20, "").json().path("newer").asInt(-1)).isZero();
        assertThat(postIds(newer(seen, 20, ""))).isEmpty();
    }

    @Test
    void askingWhileNothingIsNewCostsOneRoundTrip() {
        String seen = write(3).getFirst();
        newer(seen, 20, "");

        String cost = newer(seen, 20, "").header("Server-Timing");

        assertThat(cost).contains("one=0 many=0 all=0").contains("redis;desc=\"1\"");
    }

    @Test
    void whatIsNoPlaceInThisFeedIsRefused() {
        for (String after : List.of("", "x", "%00", "0000000000000000000000%21", "MTpmZWVkOng")) {
            RawAnswer refused = get(ada, "/v1/feed?after=" + after);

            assertThat(refused.status()).as(after).isEqualTo(400);
            assertThat(refused.text("code")).as(after).isEqualTo("bad_cursor");
        }
    }

    @Test
    void whoComesBackAfterThirtyDaysFindsEverything() {
        List<String> before = write(3);
        String left = REDIS.command("TTL", "timeline:" + ada).substring(1);
        assertThat(Long.parseLong(left)).isBetween(29L * 86_400, 30L * 86_400);
        REDIS.command("PEXPIRE", "timeline:" + ada, "1");
        REDIS.command("PEXPIRE", "timeline-stamp:" + ada, "1");
        soon().until(() -> REDIS.command("EXISTS", "timeline:" + ada, "timeline-stamp:" + ada)
                .equals(":0"));

        var all = new ArrayList<String>();
        for (int i = 0; i < CAP + 2; i++) {
            all.addFirst(write(ben, "while away"));
        }
        assertThat(REDIS.command("EXISTS", "timeline:" + ada)).isEqualTo(":0");
        all.addAll(before);

        assertThat(feed(ada)).isEqualTo(all);
        assertThat(postIds(newer(before.getFirst(), 100, ""))).hasSize(CAP + 2);
    }
}
