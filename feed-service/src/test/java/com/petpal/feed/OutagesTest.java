package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import org.junit.jupiter.api.Test;

/** The rows of docs/outages.md that are this service's. */
class OutagesTest extends FeedContext {

    @Test
    void withoutRedisFeedsAreReadFromMongoAndPostsAreTaken() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        PROFILE.follow(ada, ben);
        String before = write(ben, "before");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(before));

        withoutRedis(() -> {
            String during = write(ben, "during");
            assertThat(feed(ada)).containsExactly(during, before);
            assertThat(get(ada, "/v1/posts/" + during).status()).isEqualTo(200);
            RawAnswer first = feed(ada, 1, "");
            assertThat(postIds(first)).containsExactly(during);
            assertThat(postIds(feed(ada, 1, next(first)))).containsExactly(before);
        });

        soon().untilAsserted(() -> assertThat(feed(ada)).hasSize(2));
    }

    @Test
    void withoutProfileWhatIsCachedIsReadAndWhatIsNotIsUnavailable() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        PROFILE.follow(ada, ben);
        String post = write(ben, "hello");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(post));
        UserId stranger = ids.userId();

        withoutProfile(() -> {
            assertThat(feed(ada)).containsExactly(post);
            assertThat(get(ada, "/v1/posts/" + post).status()).isEqualTo(200);
            assertThat(post(ada, moment("x", "public")).status()).isEqualTo(201);
            assertUnavailable(feed(stranger, 20, ""));
            assertUnavailable(get(stranger, "/v1/posts/" + post));
            assertUnavailable(post(
                    ada,
                    "{\"kind\":\"moment\",\"text\":\"x\",\"audience\":\"public\",\"petIds\":[\"%s\"]}"
                            .formatted(ids.petId(ada))));
        });
    }

    @Test
    void withBothAwayReadingGoesOnFromWhatWasConfirmedAMomentAgo() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        PROFILE.follow(ada, ben);
        String post = write(ben, "hello");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(post));
        UserId stranger = ids.userId();

        withoutRedis(() -> withoutProfile(() -> {
            RawAnswer known = feed(ada, 20, "");
            assertThat(known.status()).isIn(200, 503);
            assertUnavailable(feed(stranger, 20, ""));
            assertThat(post(ada, moment("x", "public")).status()).isEqualTo(201);
        }));
    }

    @Test
    void fanOutWaitsForProfile() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        PROFILE.follow(ada, ben);
        feed(ada);
        int asked = PROFILE.questions();

        String[] post = new String[1];
        withoutProfile(() -> {
            post[0] = write(ben, "hello");
            soon().until(() -> PROFILE.questions() > asked + 1);
        });

        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(post[0]));
    }

    private static void assertUnavailable(RawAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }
}
