package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of sitters, and what all of it comes to. */
class SittingReviewsTest extends SittingPets {

    private UserId sitter = new UserId(0);

    @BeforeEach
    void aSitter() {
        sitter = sitter();
    }

    private String completed() {
        String request = request();
        long fence = claimed(sitter, request);
        assertThat(with(sitter, request, "complete", fence).status()).isEqualTo(204);
        return request;
    }

    private Answer stars() {
        return stars(person("Reader"));
    }

    private Answer stars(UserId reader) {
        return as(reader, "GET", "/v1/sitters/" + sitter);
    }

    private Answer reviews(UserId reader, String query) {
        return as(reader, "GET", "/v1/sitters/" + sitter + "/reviews" + query);
    }

    @Test
    void anOwnerReviewsASittingOnceAndOnlyWhenItIsCompleted() {
        String request = request();
        assertThat(review(owner, request, 5, "Good.").code()).isEqualTo("sitting_not_completed");
        long fence = claimed(sitter, request);
        assertThat(review(owner, request, 5, "Good.").code()).isEqualTo("sitting_not_completed");
        with(sitter, request, "complete", fence);

        assertThat(review(sitter, request, 5, "I was good.").status()).isEqualTo(403);
        assertThat(review(person("Stranger"), request, 1, "Bad.").status()).isEqualTo(404);
        assertThat(review(owner, request, 4, "Good.").status()).isEqualTo(201);
        assertThat(review(owner, request, 4, "Good.").status()).isEqualTo(201);
        assertThat(review(owner, request, 1, "Or not.").code()).isEqualTo("already_reviewed");

        assertThat(reviews(owner, "").json().path("items").size()).isEqualTo(1);
        assertThat(read(sitter, request).json().at("/review/stars").asInt()).isEqualTo(4);
        assertThat(stars().json().at("/stars/count").asInt()).isEqualTo(1);
    }

    @Test
    void starsAreCountedAnewWithEachReviewThoughEverybodyKeptWhatWas() {
        assertThat(stars().json().at("/stars/count").asInt()).isZero();
        assertThat(stars().json().at("/stars").has("average")).isFalse();
        for (int stars : List.of(5, 4, 4)) {
            review(owner, completed(), stars, "Good.");
            stars();
        }

        assertThat(stars().json().at("/stars/count").asInt()).isEqualTo(3);
        assertThat(stars().json().at("/stars/average").asDouble()).isEqualTo(4.33);
        assertThat(as(sitter, "GET", "/v1/sitters/me")
                        .json()
                        .at("/stars/average")
                        .asDouble())
                .isEqualTo(4.33);
        UserId reader = person("Reader");
        soon().untilAsserted(
                        () -> assertThat(stars(reader).header("Server-Timing")).contains("one=1 many=0 all=0"));
    }

    @Test
    void reviewsArePagedTheLatestFirstWithoutThoseOfWhoeverIsBlockedWithTheReader() {
        UserId first = owner;
        review(first, completed(), 5, "First.");
        owner = person("Second");
        review(owner, completed(), 3, "Second.");
        UserId reader = person("Reader");

        Answer page = reviews(reader, "?limit=1");
        Answer next = reviews(reader, "?limit=1&cursor=" + page.text("nextCursor"));

        assertThat(page.items("text")).containsExactly("Second.");
        assertThat(next.items("text")).containsExactly("First.");
        assertThat(next.json().path("nextCursor").isNull()).isTrue();
        as(first, "PUT", "/v1/people/" + reader + "/block");
        assertThat(reviews(reader, "").items("text")).containsExactly("Second.");
        assertThat(reviews(reader, "?cursor=zz").status()).isEqualTo(400);
    }

    @Test
    void whatSomebodyWroteGoesWithThemAndIsCountedNoMore() {
        review(owner, completed(), 1, "Bad.");
        UserId other = person("Other");
        UserId first = owner;
        owner = other;
        review(other, completed(), 5, "Good.");
        assertThat(stars().json().at("/stars/average").asDouble()).isEqualTo(3.0);

        erase(first);

        assertThat(stars().json().at("/stars/average").asDouble()).isEqualTo(5.0);
        assertThat(reviews(other, "").items("text")).containsExactly("Good.");
        erase(sitter);
        assertThat(Naming.collections(mongo, "profile", sitter.toString())).isEmpty();
    }
}
