package com.petpal.systemtests;

import static com.petpal.systemtests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does not want to be seen is not seen, in any service. */
class SafetyTest {

    private static App app;

    private Person anna;
    private Person ben;

    @BeforeAll
    static void start() {
        app = SharedStack.whole().app();
    }

    @BeforeEach
    void two_people() {
        anna = Person.register(app, "Anna");
        ben = Person.register(app, "Ben");
    }

    @Test
    void a_block_hides_two_people_from_each_other_everywhere() {
        anna.follow(ben);
        ben.follow(anna);
        String ofAnna = anna.post("of Anna");
        String ofBen = ben.post("of Ben");
        String conversation = anna.talkTo(ben);
        anna.send(conversation, "before");
        eventually(() -> assertThat(anna.feedPostIds()).contains(ofBen));
        eventually(() -> assertThat(ben.feedPostIds()).contains(ofAnna));

        anna.app().put("/v1/people/" + ben.userId() + "/block").expect(204);

        assertThat(anna.feedPostIds()).doesNotContain(ofBen);
        anna.app().get("/v1/people/" + ben.userId()).expect(404);
        ben.app().get("/v1/people/" + anna.userId()).expect(404);
        ben.app().put("/v1/people/" + anna.userId() + "/follow").expect(404);
        eventually(() -> assertThat(ben.feedPostIds()).doesNotContain(ofAnna));
        eventually(() -> ben.app().get("/v1/posts/" + ofAnna).expect(404));
        eventually(() -> assertThat(ben.app()
                        .post(
                                "/v1/conversations/" + conversation + "/messages",
                                Map.of("clientMessageId", "after", "text", "after"))
                        .text("/code"))
                .isEqualTo("conversation_closed"));
    }

    @Test
    void what_is_for_followers_is_seen_once_a_request_is_accepted() {
        String tag = anna.app()
                .get("/v1/people/me")
                .expect(200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        anna.app()
                .with("If-Match", tag)
                .patch("/v1/people/me", Map.of("privacy", "followers"))
                .expect(200);
        String post = anna.post("for friends");
        ben.app().get("/v1/posts/" + post).expect(404);

        ben.app().put("/v1/people/" + anna.userId() + "/follow").expect(202);
        assertThat(ben.feedPostIds()).isEmpty();
        anna.app()
                .post("/v1/people/me/follow-requests/" + ben.userId() + "/accept", Map.of())
                .expect(204);

        eventually(() -> assertThat(ben.feedPostIds()).containsExactly(post));
        ben.app().get("/v1/posts/" + post).expect(200);
    }
}
