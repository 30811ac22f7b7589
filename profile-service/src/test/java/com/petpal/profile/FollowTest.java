package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.RedisCallback;

class FollowTest extends ProfileContext {

    @Test
    void aFollowShowsInRelationsAtOnceAndInFollowersSoon() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        String before = relations(ada).text("version");

        Answer followed = as(ada, "PUT", "/v1/people/" + ben + "/follow");

        assertThat(followed.status()).isEqualTo(204);
        assertThat(following(ada)).containsExactly(ben.toString());
        assertThat(relations(ada).text("version")).isNotEqualTo(before);
        assertThat(as(ada, "GET", "/v1/people/" + ada + "/following").items("userId"))
                .containsExactly(ben.toString());
        soon().untilAsserted(() -> assertThat(followers(ben)).containsExactly(ada.toString()));
        soon().untilAsserted(() -> assertThat(typesOf(ada, ben)).contains("follower.added"));
    }

    @Test
    void followingAndUnfollowingTwiceIsDoingItOnce() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");

        follow(ada, ben);
        follow(ada, ben);
        unfollow(ada, ben);
        unfollow(ada, ben);

        assertThat(following(ada)).isEmpty();
        assertThat(typesOf(ada, ben)).filteredOn("follow.started"::equals).hasSize(1);
        assertThat(typesOf(ada, ben)).filteredOn("follow.ended"::equals).hasSize(1);
        soon().untilAsserted(() -> assertThat(typesOf(ada, ben)).contains("follower.removed"));
        assertThat(followers(ben)).isEmpty();
    }

    @Test
    void eventsOfBeforeAreIgnored() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        follow(ada, ben);
        unfollow(ada, ben);
        follow(ada, ben);
        soon().untilAsserted(() -> assertThat(followers(ben)).containsExactly(ada.toString()));
        UserId marker = person("Marker");

        replay("follow.ended", 2, ada, ben);
        follow(marker, ben);

        soon().untilAsserted(() -> assertThat(followers(ben)).contains(marker.toString()));
        assertThat(followers(ben)).contains(ada.toString());
    }

    @Test
    void aFlushLosesNothing() {
        UserId ada = person("Ada");
        List<UserId> others = List.of(person("Ben"), person("Chi"), person("Dev"));

        others.forEach(other -> {
            follow(ada, other);
            redis.execute((RedisCallback<Boolean>) connection -> {
                connection.serverCommands().flushAll();
                return true;
            });
        });

        assertThat(following(ada)).hasSize(3);
        others.forEach(
                other -> soon().untilAsserted(() -> assertThat(followers(other)).containsExactly(ada.toString())));
    }

    @Test
    void withoutRedisFollowsAreTakenAndSeenAndFollowersCatchUp() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        relations(ada);

        withoutRedis(() -> {
            follow(ada, ben);
            assertThat(following(ada)).containsExactly(ben.toString());
        });

        assertThat(following(ada)).containsExactly(ben.toString());
        soon().untilAsserted(() -> assertThat(followers(ben)).containsExactly(ada.toString()));
    }

    @Test
    void listsOfNobodyAreNotFound() {
        UserId ada = person("Ada");
        UserId nobody = ids.userId();

        for (String list : List.of("followers", "following", "pets")) {
            assertThat(as(ada, "GET", "/v1/people/" + nobody + "/" + list).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anAcknowledgedFollowIsSeenWhileOthersFillTheCache() throws Exception {
        UserId ada = person("Ada");
        var done = new AtomicBoolean();
        try (var readers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                readers.execute(() -> {
                    while (!done.get()) {
                        relations(ada);
                    }
                });
            }
            try {
                for (int i = 0; i < 25; i++) {
                    UserId other = person("Other");
                    follow(ada, other);
                    assertThat(following(ada)).contains(other.toString());
                    if (i % 3 == 0) {
                        unfollow(ada, other);
                        assertThat(following(ada)).doesNotContain(other.toString());
                    }
                }
            } finally {
                done.set(true);
            }
        }
    }

    @Test
    void impossibleFollowsAreRefused() {
        UserId ada = person("Ada");

        assertThat(as(ada, "PUT", "/v1/people/" + ada + "/follow").code()).isEqualTo("cannot_follow_self");
        assertThat(as(ada, "PUT", "/v1/people/" + ids.userId() + "/follow").status())
                .isEqualTo(404);
        assertThat(as(ada, "DELETE", "/v1/people/" + ids.userId() + "/follow").status())
                .isEqualTo(404);
        for (int i = 0; i < 40; i++) {
            follow(ada, person("Other"));
        }
        assertThat(as(ada, "PUT", "/v1/people/" + person("Last") + "/follow").code())
                .isEqualTo("follow_limit");
    }

    @Test
    void followersArePagedWithoutLossWhileTheyChange() {
        UserId star = person("Star");
        var lasting = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            UserId fan = person("Fan");
            follow(fan, star);
            lasting.add(fan.toString());
        }
        soon().untilAsserted(() -> assertThat(followers(star)).hasSize(9));

        var read = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = internal("GET", "/internal/people/" + star + "/followers?limit=2" + cursor, null);
            read.addAll(page.texts("items", ""));
            follow(person("Newcomer"), star);
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(read).containsAll(lasting).doesNotHaveDuplicates();
    }

    @Test
    void warmRelationsCostOneRedisCommand() {
        UserId ada = person("Ada");
        relations(ada);

        assertThat(relations(ada).header("Server-Timing")).contains("one=0 many=0 all=0", "redis;desc=\"1\"");
    }

    private void follow(UserId follower, UserId followee) {
        assertThat(as(follower, "PUT", "/v1/people/" + followee + "/follow").status())
                .isEqualTo(204);
    }

    private void unfollow(UserId follower, UserId followee) {
        assertThat(as(follower, "DELETE", "/v1/people/" + followee + "/follow").status())
                .isEqualTo(204);
    }

    private Answer relations(UserId person) {
        return internal("GET", "/internal/relations/" + person, null);
    }

    private List<String> following(UserId person) {
        return relations(person).texts("following", "");
    }

    private List<String> followers(UserId person) {
        return as(person, "GET", "/v1/people/" + person + "/followers?limit=100")
                .items("userId");
    }

    private void replay(String type, long version, UserId follower, UserId followee) {
        redis.opsForStream()
                .add(
                        "events:profile",
                        Map.of(
                                "id", ids.random128(),
                                "type", type,
                                "aggregate", follower.toString() + followee,
                                "version", String.valueOf(version),
                                "at", Instant.now().toString(),
                                "data", "{\"followerId\":\"%s\",\"followeeId\":\"%s\"}".formatted(follower, followee)));
    }

    /** feed.timeline has no consumer here, so nothing of the stream is trimmed. */
    private List<String> typesOf(UserId follower, UserId followee) {
        var entries = redis.<String, String>opsForStream().range("events:profile", Range.unbounded());
        return entries == null
                ? List.of()
                : entries.stream()
                        .map(entry -> entry.getValue())
                        .filter(fields -> (follower.toString() + followee).equals(fields.get("aggregate")))
                        .map(fields -> fields.getOrDefault("type", ""))
                        .toList();
    }
}
