package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people talk about today, everywhere and where they are. */
class ExploreTest extends ExploreContext {

    @Test
    void postsAreInTheRegionOfTheirAuthorsHottestFirst() {
        String plain = write(ada, "plain");
        String liked = write(ben, "liked");
        String newest = write(chi, "newest");
        reactions(liked, 3);

        eventually(ids.userId(), liked, newest, plain);
        soon().untilAsserted(() -> assertThat(explore(ada, "posts", around())
                        .json()
                        .at("/items/0/counts/reactions/paw")
                        .asInt())
                .isEqualTo(3));
        RawAnswer page = explore(ada, "posts", around());
        assertThat(page.json().at("/items/0/author/userId").asString()).isEqualTo(ben.toString());
        assertThat(page.body()).doesNotContain(here().toString(), "heat", "region");
    }

    @Test
    void everywhereHoldsPostsOfThoseWhoShareNoPlaceToo() {
        UserId nowhere = ids.userId();
        String post = write(nowhere, "hello");
        reactions(post, 12);
        String here = write(ada, "here");

        soon().untilAsserted(() ->
                assertThat(postIds(explore(ben, "posts", "limit=100"))).contains(post));
        eventually(ben, here);
    }

    @Test
    void whoeverStopsSharingTheirPlaceIsInItsRegionNoMore() {
        String adas = write(ada, "ada's");
        String bens = write(ben, "ben's");
        eventually(chi, bens, adas);

        PROFILE.stopsSharing(ada);

        eventually(chi, bens);
    }

    @Test
    void anAuthorHasThreePostsAtMost() {
        var written = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            written.addFirst(write(ada, "post " + i));
        }
        String bens = write(ben, "one");

        eventually(chi, bens, written.get(0), written.get(1), written.get(2));
    }

    @Test
    void whoeverCommentsTenTimesIsOneVoiceAndTheAuthorNone() {
        String two = write(ada, "two people");
        String one = write(ben, "one person");
        String none = write(chi, "its author alone");
        comments(two, ids.userId(), 1);
        comments(two, ids.userId(), 1);
        comments(one, ids.userId(), 10);
        comments(none, chi, 10);

        eventually(ids.userId(), two, one, none);
    }

    @Test
    void aTagIsATrendIfThreePeopleUseItHoweverOftenOneDoes() {
        String spam = tag();
        String trend = tag();
        UserId spammer = isHere(ids.userId());
        for (int i = 0; i < 8; i++) {
            write(spammer, "buy #" + spam + " number " + i);
        }
        write(ada, "one #" + spam + " #" + trend);
        write(ben, "two #" + trend.toUpperCase(java.util.Locale.ROOT));
        assertThat(tags(ada)).isEmpty();
        write(chi, "three #" + trend);
        write(chi, "again #" + trend);

        soon().untilAsserted(() -> assertThat(tags(ada)).containsExactly(trend));
        soon().untilAsserted(() -> assertThat(explore(ada, "tags", around())
                        .json()
                        .at("/items/0/posts")
                        .asInt())
                .isEqualTo(4));
    }

    @Test
    void whatIsNotForEverybodyIsNotExplored() {
        String tag = tag();
        UserId dora = isHere(ids.userId());
        PROFILE.follow(dora, ada);
        write(ada, "for followers #" + tag, "followers");
        UserId closed = isHere(ids.userId());
        PROFILE.close(closed);
        PROFILE.follow(dora, closed);
        write(closed, "for followers too #" + tag);
        write(ben, "for all #" + tag);
        String chis = write(chi, "for all #" + tag);

        soon().untilAsserted(() -> assertThat(posts(dora)).hasSize(2));
        assertThat(tags(dora)).isEmpty();
        PROFILE.block(ben, dora);
        assertThat(posts(dora)).containsExactly(chis);
        assertThat(send(chi, "DELETE", "/v1/posts/" + chis, "").status()).isEqualTo(204);
        assertThat(posts(dora)).isEmpty();
    }

    @Test
    void aPostThatIsNarrowedToFollowersLeavesAndItsTagCountsNoMore() {
        String tag = tag();
        String adas = write(ada, "one #" + tag);
        String bens = write(ben, "two #" + tag);
        String chis = write(chi, "three #" + tag);
        soon().untilAsserted(() -> assertThat(tags(ada)).containsExactly(tag));

        RawAnswer edited = send(ada, "PATCH", "/v1/posts/" + adas, "{\"audience\":\"followers\"}", "If-Match", "\"1\"");
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);

        assertThat(posts(ada)).containsExactly(chis, bens);
        soon().untilAsserted(() -> assertThat(tags(ada)).isEmpty());
    }

    @Test
    void pagesHaveEverythingOnceWhileItIsWorkedOutAnew() {
        var written = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            written.addFirst(write(isHere(ids.userId()), "post " + i));
        }
        eventually(ada, written.toArray(String[]::new));

        var read = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = explore(ada, "posts", around() + "&limit=2" + cursor);
            read.addAll(postIds(page));
            String hotter = write(isHere(ids.userId()), "new");
            soon().untilAsserted(() -> assertThat(posts(ada)).contains(hotter));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + next(page);
        } while (!cursor.isEmpty());

        assertThat(read).isEqualTo(written);
    }

    @Test
    void tagsComeInPagesToo() {
        List<String> tags = List.of(tag(), tag(), tag());
        for (UserId author : List.of(ada, ben, chi)) {
            tags.forEach(tag -> write(author, "with #" + tag));
        }
        soon().untilAsserted(() -> assertThat(tags(ada)).hasSize(3));

        RawAnswer first = explore(ada, "tags", around() + "&limit=2");
        RawAnswer second = explore(ada, "tags", around() + "&limit=2&cursor=" + next(first));

        assertThat(first.json().path("items")).hasSize(2);
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.json().path("nextCursor").isNull()).isTrue();
        assertThat(first.body() + second.body()).contains(tags);
    }

    @Test
    void aPageIsReadFromCachesAlone() {
        String post = write(ada, "hello");
        eventually(ben, post);

        soon().untilAsserted(() -> {
            explore(ben, "posts", around());
            assertThat(explore(ben, "posts", around()).header("Server-Timing")).contains("one=0 many=0 all=0");
            assertThat(explore(ben, "tags", around()).header("Server-Timing")).contains("one=0 many=0 all=0");
        });
    }

    @Test
    void aRedisThatIsLostTakesNothingWithIt() {
        String post = write(ada, "hello");
        eventually(ben, post);

        withoutRedis(() -> assertThat(posts(ben)).containsExactly(post));

        assertThat(posts(ben)).containsExactly(post);
        String other = write(chi, "after");
        eventually(ben, other, post);
    }

    @Test
    void withoutProfileWhatWasWorkedOutIsShown() {
        String post = write(ada, "hello");
        eventually(ben, post);

        withoutProfile(() -> assertThat(posts(ben)).containsExactly(post));

        String other = write(chi, "after");
        eventually(ben, other, post);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lat=1",
                "lon=1",
                "lat=91&lon=0",
                "lat=0&lon=181",
                "lat=NaN&lon=0",
                "lat=x&lon=0",
                "lat=&lon=",
                "lat=0&lon=111111111111111111111111111111111",
                "limit=0",
                "cursor=x"
            })
    void oddQuestionsAreRefused(String query) {
        assertThat(get(ada, "/v1/explore/posts?" + query).status()).as(query).isEqualTo(400);
        assertThat(get(ada, "/v1/explore/tags?" + query).status()).as(query).isEqualTo(400);
    }
}
