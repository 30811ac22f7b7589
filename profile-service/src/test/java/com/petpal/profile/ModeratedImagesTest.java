package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.SampleImages;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of images that moderators hide and remove. */
class ModeratedImagesTest extends Moderating {

    private static final List<String> VARIANTS = List.of("avatar", "feed", "full");
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private UserId ada;
    private String image;

    @BeforeEach
    void anImageOfBens() {
        ada = person("Ada");
        image = uploaded(ben, SampleImages.jpeg());
    }

    @Test
    void aHiddenImageIsForItsOwnerAndModeratorsInEverySizeAndPart() {
        becomesAvatar(ben, image);
        String tag = image(ada, image).headers().firstValue("ETag").orElseThrow();
        String report = report(ada, "image", image).text("reportId");

        assertThat(decide(mia, report, Map.of("action", "hide")).status()).isEqualTo(201);

        soon().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(statusFor(ada, image)).isEqualTo(404));
        for (String variant : VARIANTS) {
            String sized = image + "?variant=" + variant;
            assertThat(image(ada, sized).statusCode()).isEqualTo(404);
            assertThat(image(ada, sized, "Range", "bytes=0-9").statusCode()).isEqualTo(404);
            assertThat(image(ada, sized, "If-None-Match", tag).statusCode()).isEqualTo(404);
            assertThat(image(ada, sized, "Range", "bytes=999999999-").statusCode())
                    .isEqualTo(404);
            assertThat(image(ben, sized).statusCode()).isEqualTo(200);
            assertThat(asModerator(sized).statusCode()).isEqualTo(200);
        }
        HttpResponse<byte[]> part = image(ben, image, "Range", "bytes=0-9");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(10);
        assertThat(part.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @Test
    void undoingShowsItWhereItHangsAgain() {
        becomesAvatar(ben, image);
        UserId chi = person("Chi");
        String first = report(ada, "image", image).text("reportId");
        String second = report(chi, "image", image).text("reportId");
        decide(mia, first, Map.of("action", "hide"));
        decide(mia, second, Map.of("action", "hide"));
        soon().untilAsserted(() -> assertThat(hiddenBy()).containsExactlyInAnyOrder(first, second));

        undo(mia, first);

        soon().untilAsserted(() -> assertThat(hiddenBy()).containsExactly(second));
        assertThat(statusFor(ada, image)).isEqualTo(404);
        undo(mia, second);
        soon().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(statusFor(ada, image)).isEqualTo(200));
        assertThat(image(ada, image).headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable");
        assertThat(deeds(second)).containsExactly("claimed", "decided", "undone");
    }

    @Test
    void whoModeratesSeesNoImageThatIsNotHidden() {
        assertThat(asModerator(image).statusCode()).isEqualTo(404);
    }

    @Test
    void aRemovedImageIsGoneInEverySizeAndWhatShowedItGoesWithout() {
        becomesAvatar(ben, image);
        Map<String, String> momo = Map.of("name", "Momo", "species", "cat", "avatarMediaId", image);
        String pet = as(ben, "POST", "/v1/pets", momo, Map.of()).text("petId");
        hang(ben, image, ids.postId(ben).toString(), "public");
        assertThat(statusFor(ada, image)).isEqualTo(200);
        String report = report(ada, "image", image).text("reportId");

        decide(mia, report, Map.of("action", "remove"));

        soon().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(statusFor(ada, image)).isEqualTo(404));
        soon().untilAsserted(() -> assertThat(isKnown(image)).isFalse());
        for (String variant : VARIANTS) {
            assertThat(chunks(image, variant)).isZero();
            assertThat(image(ben, image + "?variant=" + variant).statusCode()).isEqualTo(404);
            assertThat(asModerator(image + "?variant=" + variant).statusCode()).isEqualTo(404);
        }
        assertThat(as(ada, "GET", "/v1/people/" + ben).json().has("avatarMediaId"))
                .isFalse();
        assertThat(as(ada, "GET", "/v1/pets/" + pet).json().has("avatarMediaId"))
                .isFalse();
        assertThat(internal("POST", "/internal/cards", Map.of("people", List.of(ben.toString()), "pets", List.of(pet)))
                        .json()
                        .toString())
                .doesNotContain(image);
        assertThat(quota(ben).getInteger("count")).isZero();
        assertThat(undo(mia, report).code()).isEqualTo("cannot_be_undone");
    }

    @Test
    void whoeverChoseAnotherPictureMeanwhileKeepsIt() {
        becomesAvatar(ben, image);
        String another = uploaded(ben, SampleImages.png());
        becomesAvatar(ben, another);
        String report = report(ada, "image", image).text("reportId");

        decide(mia, report, Map.of("action", "remove"));

        soon().untilAsserted(() -> assertThat(isKnown(image)).isFalse());
        assertThat(as(ada, "GET", "/v1/people/" + ben).text("avatarMediaId")).isEqualTo(another);
        assertThat(statusFor(ada, another)).isEqualTo(200);
    }

    @Test
    void bothSidesAreToldOfIt() {
        String report = report(ada, "image", image).text("reportId");

        decide(mia, report, Map.of("action", "hide", "message", "Not here."));

        soon().untilAsserted(() -> assertThat(told(ben)).containsExactly("hide"));
        assertThat(as(ben, "GET", "/v1/people/me/moderation")
                        .json()
                        .at("/items/0/subject/id")
                        .asString())
                .isEqualTo(image);
        assertThat(as(ada, "GET", "/v1/reports/" + report)
                        .json()
                        .at("/outcome/action")
                        .asString())
                .isEqualTo("hide");
    }

    private List<String> hiddenBy() {
        var found = mongo.findOne(imageOf(image), Document.class, "media");
        return found == null ? List.of() : found.getList("hiddenBy", String.class, List.of());
    }

    private HttpResponse<byte[]> asModerator(String mediaIdAndQuery) {
        String token = TestAccess.token(mia, List.of("user", "moderator"));
        return exchange(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/media/" + mediaIdAndQuery))
                .header("Authorization", "Bearer " + token));
    }
}
