package com.petpal.systemtests;

import static com.petpal.systemtests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What profile-service and feed-service have to agree on about posts. */
class PostingTest {

    private static App app;

    @BeforeAll
    static void start() {
        app = SharedStack.whole().app();
    }

    @Test
    void a_post_mentions_people_is_about_shared_pets_and_is_found_by_both_and_its_tag() {
        Person anna = Person.register(app, "Anna");
        Person ben = Person.register(app, "Ben");
        String pet = ben.createPet("Rex");
        ben.app()
                .post("/v1/pets/" + pet + "/co-owners", Map.of("userId", anna.userId()))
                .expect(201);
        anna.app().put("/v1/pets/" + pet + "/co-owners/me").expect(200);
        String tag = "walk" + anna.userId().toLowerCase(java.util.Locale.ROOT);
        String handle = ben.email().replace("@example.org", "");

        Answer post = anna.app()
                .post(
                        "/v1/posts",
                        Map.of(
                                "kind",
                                "moment",
                                "text",
                                "with @" + handle + " #" + tag,
                                "petIds",
                                List.of(pet),
                                "audience",
                                "public"))
                .expect(201);

        assertThat(post.text("/mentions/0/userId")).isEqualTo(ben.userId());
        assertThat(post.text("/tags/0")).isEqualTo(tag);
        for (String list : List.of(
                "/v1/topics/" + tag + "/posts",
                "/v1/pets/" + pet + "/posts",
                "/v1/people/" + anna.userId() + "/posts")) {
            eventually(() -> assertThat(ben.app().get(list).expect(200).body()).contains(post.text("/postId")));
        }
        eventually(() -> assertThat(posts(anna)).isEqualTo(1));
        anna.app().delete("/v1/posts/" + post.text("/postId")).expect(204);
        eventually(() -> assertThat(posts(anna)).isZero());
        assertThat(ben.app().get("/v1/topics/" + tag + "/posts").expect(200).body())
                .doesNotContain(post.text("/postId"));
    }

    private static int posts(Person person) {
        return person.app()
                .get("/v1/people/" + person.userId())
                .expect(200)
                .json()
                .at("/counts/posts")
                .asInt(-1);
    }
}
