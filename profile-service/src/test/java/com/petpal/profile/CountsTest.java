package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Counts of followers and of followed people: a little late, never wrong for good. */
class CountsTest extends ProfileContext {

    @Test
    void aProfileShowsHowManyFollowAndAreFollowed() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        assertCounts(ada, 0, 0);

        as(ada, "PUT", "/v1/people/" + ben + "/follow");
        as(person("Chi"), "PUT", "/v1/people/" + ben + "/follow");

        soon().untilAsserted(() -> {
            assertCounts(ada, 0, 1);
            assertCounts(ben, 2, 0);
        });

        as(ada, "DELETE", "/v1/people/" + ben + "/follow");

        soon().untilAsserted(() -> {
            assertCounts(ada, 0, 0);
            assertCounts(ben, 1, 0);
        });
    }

    @Test
    void aCrowdThatComesAndGoesIsCountedRightInTheEnd() throws Exception {
        UserId star = person("Star");
        var fans = new ArrayList<UserId>();
        for (int i = 0; i < 12; i++) {
            fans.add(person("Fan"));
        }
        try (var crowd = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < fans.size(); i++) {
                UserId fan = fans.get(i);
                boolean stays = i % 3 != 0;
                all.add(crowd.submit(() -> {
                    as(fan, "PUT", "/v1/people/" + star + "/follow");
                    as(fan, "DELETE", "/v1/people/" + star + "/follow");
                    if (stays) {
                        as(fan, "PUT", "/v1/people/" + star + "/follow");
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        soon().untilAsserted(() -> assertCounts(star, 8, 0));
    }

    @Test
    void aWrongCountIsMendedByTheNextChange() {
        UserId ada = person("Ada");
        as(person("Ben"), "PUT", "/v1/people/" + ada + "/follow");
        soon().untilAsserted(() -> assertCounts(ada, 1, 0));
        mongo.getCollection("counts")
                .updateOne(
                        new Document("_id", ada.toString()),
                        new Document("$set", new Document("followers", 77L).append("countedAt", new Date(0))));

        as(person("Chi"), "PUT", "/v1/people/" + ada + "/follow");

        soon().untilAsserted(() -> assertCounts(ada, 2, 0));
    }

    @Test
    void strangersDoNotSeeTheCountsOfSomebodyPrivate() {
        UserId ada = person("Ada");
        String tag = as(ada, "GET", "/v1/people/me").header("ETag");

        as(ada, "PATCH", "/v1/people/me", Map.of("privacy", "followers"), Map.of("If-Match", tag));

        assertThat(as(person("Ben"), "GET", "/v1/people/" + ada).json().has("counts"))
                .isFalse();
        assertThat(as(ada, "GET", "/v1/people/" + ada).json().has("counts")).isTrue();
    }

    private void assertCounts(UserId person, int followers, int following) {
        var counts = as(person, "GET", "/v1/people/me").json().path("counts");
        assertThat(counts.path("followers").asInt(-1)).isEqualTo(followers);
        assertThat(counts.path("following").asInt(-1)).isEqualTo(following);
        assertThat(internal("GET", "/internal/people/" + person + "/counts", null)
                        .json())
                .isEqualTo(counts);
    }
}
