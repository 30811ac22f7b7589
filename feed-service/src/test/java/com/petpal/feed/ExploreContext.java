package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.region.Region;
import com.petpal.platform.web.testing.RawAnswer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;

/** People who share a place, in a part of the world that is a test's own. */
abstract class ExploreContext extends TalkContext {

    private double lat;
    private double lon;

    @BeforeEach
    void somewhereElse() {
        var random = new Random();
        lat = random.nextDouble(-60, 60);
        lon = random.nextDouble(-170, 170);
        // Others than those who wrote a post already.
        ada = isHere(ids.userId());
        ben = isHere(ids.userId());
        chi = isHere(ids.userId());
    }

    UserId isHere(UserId person) {
        PROFILE.shares(person, here());
        return person;
    }

    Region here() {
        return Region.at(lat, lon);
    }

    String tag() {
        return "t" + Long.toHexString(ids.userId().value());
    }

    RawAnswer explore(UserId reader, String what, String more) {
        RawAnswer page = get(reader, "/v1/explore/" + what + "?" + more);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page;
    }

    String around() {
        return "lat=" + lat + "&lon=" + lon;
    }

    List<String> posts(UserId reader) {
        return postIds(explore(reader, "posts", around() + "&limit=100"));
    }

    List<String> tags(UserId reader) {
        return explore(reader, "tags", around())
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("tag").asString())
                .toList();
    }

    void eventually(UserId reader, String... expected) {
        soon().untilAsserted(() -> assertThat(posts(reader)).containsExactly(expected));
    }

    void reactions(String to, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(send(ids.userId(), "PUT", "/v1/posts/" + to + "/reaction", "{\"type\":\"paw\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    void comments(String on, UserId author, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(send(author, "POST", "/v1/posts/" + on + "/comments", "{\"text\":\"well\"}")
                            .status())
                    .isEqualTo(201);
        }
    }
}
