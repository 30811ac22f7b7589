package com.petpal.systemtests;

import static com.petpal.systemtests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the product is for, end to end through the gateway. */
class JourneyTest {

    private static App app;

    @BeforeAll
    static void start() {
        app = SharedStack.whole().app();
    }

    @Test
    void a_newcomer_signs_up_posts_about_a_pet_is_followed_read_and_written_to() {
        Person anna = Person.register(app, "Anna");
        String pet = anna.createPet("Momo");
        String post = anna.post("Momo learned to open the fridge", pet);

        Person ben = Person.register(app, "Ben");
        ben.follow(anna);
        var item = ben.feed().getFirst();
        String conversation = ben.talkTo(anna);
        long seq = ben.send(conversation, "Which fridge?");

        assertThat(item.at("/post/postId").asString()).isEqualTo(post);
        assertThat(item.at("/author/displayName").asString()).isEqualTo("Anna");
        assertThat(item.at("/pets/0/name").asString()).isEqualTo("Momo");
        assertThat(seq).isEqualTo(1);
        assertThat(anna.messages(conversation)).containsExactly("Which fridge?");
        anna.app()
                .put("/v1/conversations/" + conversation + "/read", Map.of("seq", 1))
                .expect(204);
    }

    @Test
    void a_post_is_in_its_authors_own_feed_at_once() {
        Person anna = Person.register(app, "Anna");
        assertThat(anna.feed()).isEmpty();

        String first = anna.post("one");
        assertThat(anna.feedPostIds()).containsExactly(first);
        String second = anna.post("two");

        assertThat(anna.feedPostIds()).containsExactly(second, first);
    }

    @Test
    void whoever_follows_sees_old_and_new_posts_and_whoever_unfollows_none() {
        Person anna = Person.register(app, "Anna");
        Person ben = Person.register(app, "Ben");
        String before = anna.post("before");

        ben.follow(anna);
        assertThat(ben.feedPostIds()).containsExactly(before);
        String after = anna.post("after");
        eventually(() -> assertThat(ben.feedPostIds()).containsExactly(after, before));
        ben.unfollow(anna);

        assertThat(ben.feedPostIds()).isEmpty();
    }

    @Test
    void a_feed_pages_without_gap_or_repetition() {
        Person anna = Person.register(app, "Anna");
        List<String> posts = java.util.stream.IntStream.range(0, 7)
                .mapToObj(i -> anna.post("post " + i))
                .toList();

        var seen = new java.util.ArrayList<String>();
        String cursor = "";
        do {
            Answer page = anna.app()
                    .get("/v1/feed?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200);
            page.json()
                    .path("items")
                    .forEach(item -> seen.add(item.at("/post/postId").asString()));
            cursor = page.text("/nextCursor");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(posts.reversed());
    }

    @Test
    void a_retried_post_is_the_same_post() {
        Person anna = Person.register(app, "Anna");
        App retrying = anna.app().with("Idempotency-Key", "post-0001");
        Map<String, String> body = Map.of("kind", "moment", "text", "once", "audience", "public");

        Answer first = retrying.post("/v1/posts", body).expect(201);
        Answer again = retrying.post("/v1/posts", body).expect(201);
        Answer other = retrying.post("/v1/posts", Map.of("kind", "moment", "text", "twice", "audience", "public"));

        assertThat(again.text("/postId")).isEqualTo(first.text("/postId"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency_key_reused");
        assertThat(anna.feedPostIds()).hasSize(1);
    }
}
