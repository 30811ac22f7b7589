package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Lists that are read while they change, and how fast they may. */
class FollowListsTest extends ProfileContext {

    @Test
    void whoeverStaysIsListedOnceHoweverMuchChangesMeanwhile() throws Exception {
        UserId star = person("Star");
        var lasting = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            UserId other = person("Other");
            follow(other, star);
            follow(star, other);
            lasting.add(other.toString());
        }
        soon().untilAsserted(() -> assertThat(read(star, "followers")).containsAll(lasting));
        List<UserId> fickle = List.of(person("Fickle"), person("Fickle"), person("Fickle"), person("Fickle"));

        try (var writer = Executors.newSingleThreadExecutor()) {
            var writing = writer.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    UserId other = fickle.get(i % fickle.size());
                    follow(other, star);
                    follow(star, other);
                    as(other, "DELETE", "/v1/people/" + star + "/follow");
                    as(star, "DELETE", "/v1/people/" + other + "/follow");
                }
            });
            while (!writing.isDone()) {
                for (String list : List.of("followers", "following")) {
                    assertThat(read(star, list)).containsAll(lasting).doesNotHaveDuplicates();
                }
            }
            writing.get();
        }
    }

    @Test
    void whoeverFollowsVeryManyInAShortTimeIsAskedForPatience() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        String follow = "/v1/people/" + ben + "/follow";

        Answer first = as(ada, "PUT", follow);
        for (int i = 1; i < 60; i++) {
            assertThat(as(ada, "PUT", follow).status()).isEqualTo(204);
        }
        Answer refused = as(ada, "PUT", follow);

        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"follow\";q=60;w=3600");
        assertThat(first.header("RateLimit")).isEqualTo("\"follow\";r=59;t=60");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(as(ada, "DELETE", follow).status()).isEqualTo(204);
        assertThat(as(person("Chi"), "PUT", follow).status()).isEqualTo(204);
    }

    private List<String> read(UserId star, String list) {
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = as(star, "GET", "/v1/people/" + star + "/" + list + "?limit=3" + cursor);
            assertThat(page.status()).isEqualTo(200);
            read.addAll(page.items("userId"));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        return read;
    }

    private void follow(UserId follower, UserId followee) {
        assertThat(as(follower, "PUT", "/v1/people/" + followee + "/follow").status())
                .isEqualTo(204);
    }
}
