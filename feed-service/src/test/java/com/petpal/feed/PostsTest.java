package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostsTest extends FeedContext {

    @Test
    void aPostComesBackAsItWasWritten() {
        UserId ada = ids.userId();
        String pet = PROFILE.pet(ids.petId(ada), ada).toString();

        RawAnswer made = post(
                ada,
                "{\"kind\":\"question\",\"text\":\"Où? 狗 🐕\",\"petIds\":[\"%s\",\"%s\"],\"audience\":\"public\"}"
                        .formatted(pet, pet));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/v1/posts/" + made.text("postId"));
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.text("text")).isEqualTo("Où? 狗 🐕");
        assertThat(made.json().path("petIds")).hasSize(1);
        RawAnswer read = get(ids.userId(), made.header("Location"));
        assertThat(withoutTalk(read)).isEqualTo(made.json());
    }

    @Test
    void aPostShowsOwnImagesToWhoeverMayReadIt() {
        UserId ada = ids.userId();
        String image = PROFILE.image(ids.mediaId(ada)).toString();

        RawAnswer made = post(ada, showing(image));
        RawAnswer refused = post(ada, showing(ids.mediaId(ada).toString()));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("mediaIds").path(0).asString()).isEqualTo(image);
        assertThat(withoutTalk(get(ada, made.header("Location")))).isEqualTo(made.json());
        assertThat(PROFILE.attached()).contains("post:" + made.text("postId") + ":followers");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("not_your_media");
    }

    private static String showing(String image) {
        return "{\"kind\":\"moment\",\"text\":\"look\",\"mediaIds\":[\"%s\"],\"audience\":\"followers\"}"
                .formatted(image);
    }

    @Test
    void theSameRequestAgainMakesOnePost() {
        UserId ada = ids.userId();

        RawAnswer one = post(ada, moment("hello", "public"), "Idempotency-Key", "key-of-ada");
        RawAnswer two = post(ada, moment("hello", "public"), "Idempotency-Key", "key-of-ada");
        RawAnswer other = post(ada, moment("bye", "public"), "Idempotency-Key", "key-of-ada");

        assertThat(two.json()).isEqualTo(one.json());
        assertThat(two.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
        assertThat(feed(ada)).containsExactly(one.text("postId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"kind\":\"moment\",\"text\":\"x\"}",
                "{\"text\":\"x\",\"audience\":\"public\"}",
                "{\"kind\":\"moment\",\"audience\":\"public\"}",
                "{\"kind\":\"moment\",\"text\":\" \",\"audience\":\"public\"}",
                "{\"kind\":\"moment\",\"text\":7,\"audience\":\"public\"}",
                "{\"kind\":0,\"text\":\"x\",\"audience\":\"public\"}",
                "{\"kind\":\"MOMENT\",\"text\":\"x\",\"audience\":\"public\"}",
                "{\"kind\":\"moment\",\"text\":\"x\",\"audience\":\"everybody\"}",
                "{\"kind\":\"moment\",\"text\":\"x\",\"audience\":\"public\",\"authorId\":\"00000000001\"}",
                "{\"kind\":\"moment\",\"text\":\"x\",\"audience\":\"public\",\"petIds\":[null]}",
                "{\"kind\":\"moment\",\"text\":\"x\",\"audience\":\"public\",\"petIds\":[\"x\"]}",
                "{\"kind\":\"moment\",\"text\":\"x\",\"audience\":\"public\",\"petIds\":\"x\"}",
                "{\"kind\":\"moment\",\"text\":\"\\ud800\",\"audience\":\"public\"}",
                "{\"kind\":\"moment\",\"text\":\"\\udc00\\ud800\",\"audience\":\"public\"}",
                "{\"kind\":\"moment\",\"text\":\"a\\u0000b\",\"audience\":\"public\"}"
            })
    void malformedPostsAreRefused(String body) {
        RawAnswer refused = post(ids.userId(), body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.code()).isIn("invalid_request", "malformed_json");
    }

    @Test
    void aPostHasTwoThousandCharactersAsAReaderCountsThem() {
        UserId ada = ids.userId();
        String family = "👨‍👩‍👧";

        assertThat(post(ada, moment(family.repeat(2_000), "public")).status()).isEqualTo(201);
        assertThat(post(ada, moment("x".repeat(2_001), "public")).code()).isEqualTo("text_too_long");
        assertThat(post(ada, moment("x".repeat(16_001), "public")).status()).isEqualTo(400);
    }

    @Test
    void aPostIsAboutPetsOfItsAuthor() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        String others = PROFILE.pet(ids.petId(ben), ben).toString();
        String nobodys = ids.petId(ada).toString();
        String tooMany =
                Stream.generate(() -> "\"" + ids.petId(ada) + "\"").limit(11).collect(Collectors.joining(","));

        assertThat(about(ada, "\"" + others + "\"").code()).isEqualTo("not_your_pet");
        assertThat(about(ada, "\"" + nobodys + "\"").code()).isEqualTo("not_your_pet");
        assertThat(about(ada, tooMany).status()).isEqualTo(400);
    }

    private RawAnswer about(UserId author, String pets) {
        return post(
                author, "{\"kind\":\"moment\",\"text\":\"x\",\"audience\":\"public\",\"petIds\":[%s]}".formatted(pets));
    }

    @Test
    void aPostForFollowersIsForThemAndItsAuthor() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        String post = write(ada, "secret", "followers");

        assertThat(get(ada, "/v1/posts/" + post).status()).isEqualTo(200);
        assertThat(get(ben, "/v1/posts/" + post).code()).isEqualTo("not_found");
        PROFILE.follow(ben, ada);
        assertThat(get(ben, "/v1/posts/" + post).status()).isEqualTo(200);
        PROFILE.unfollow(ben, ada);
        assertThat(get(ben, "/v1/posts/" + post).status()).isEqualTo(404);
    }

    @Test
    void publicPostsOfAClosedProfileAreForFollowersToo() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        String post = write(ada, "for all who follow");
        assertThat(get(ben, "/v1/posts/" + post).status()).isEqualTo(200);

        PROFILE.close(ada);

        soon().untilAsserted(
                        () -> assertThat(get(ben, "/v1/posts/" + post).status()).isEqualTo(404));
        assertThat(get(ada, "/v1/posts/" + post).status()).isEqualTo(200);
        PROFILE.follow(ben, ada);
        assertThat(get(ben, "/v1/posts/" + post).status()).isEqualTo(200);
    }

    @Test
    void postsOfSomebodyWhoIsGoneAreGone() {
        UserId ada = ids.userId();
        String post = write(ada, "soon gone");

        PROFILE.forget(ada);

        soon().untilAsserted(() ->
                assertThat(get(ids.userId(), "/v1/posts/" + post).status()).isEqualTo(404));
    }

    @Test
    void aBlockHidesEveryPostFromBoth() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        String hers = write(ada, "hers");
        String his = write(ben, "his");

        PROFILE.block(ada, ben);

        assertThat(get(ben, "/v1/posts/" + hers).status()).isEqualTo(404);
        assertThat(get(ada, "/v1/posts/" + his).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/posts/x",
                "/v1/posts/zzzzzzzzzzzzzzzzzzzzzz",
                "/v1/feed?limit=0",
                "/v1/feed?limit=101",
                "/v1/feed?cursor=x",
                "/v1/feed?cursor=MTpmb2xsb3dlcnM6MDow"
            })
    void malformedQuestionsAreRefused(String target) {
        assertThat(get(ids.userId(), target).status()).isEqualTo(400);
    }

    @Test
    void aCursorOfOurFormButNoPostIsRefused() {
        String forged = Cursor.encode("feed", "nonsense");

        assertThat(get(ids.userId(), "/v1/feed?cursor=" + forged).status()).isEqualTo(400);
    }

    @Test
    void nobodyReadsUnlessSignedIn() {
        var nobody = new RawHttp(port);

        assertThat(nobody.get("/v1/feed", Map.of()).code()).isEqualTo("unauthenticated");
        assertThat(nobody.get("/v1/posts/" + ids.postId(ids.userId()), Map.of()).code())
                .isEqualTo("unauthenticated");
    }

    @Test
    void aPostThatNobodyWroteIsNotFound() {
        assertThat(get(ids.userId(), "/v1/posts/" + ids.postId(ids.userId())).code())
                .isEqualTo("not_found");
    }
}
