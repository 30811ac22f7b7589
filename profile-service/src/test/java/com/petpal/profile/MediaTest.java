package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.SampleImages;
import com.petpal.profile.media.BreakingImages;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Uploading images, and reading them. */
class MediaTest extends MediaRequests {

    private static final int MOST_IMAGES = 8;

    @Autowired
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "lossless-alpha.webp"})
    void anImageOfEachFormatIsTakenAndReadInEverySize(String kind) {
        UserId ada = person("Ada");

        Answer made = upload(ada, of(kind));

        assertThat(made.status()).as(made.code()).isEqualTo(201);
        assertThat(made.json().path("width").asInt()).isEqualTo(SampleImages.WIDTH);
        assertThat(made.json().path("height").asInt()).isEqualTo(SampleImages.HEIGHT);
        assertThat(made.text("blurhash")).hasSize(28);
        assertThat(made.header("Location")).isEqualTo("/v1/media/" + made.text("mediaId"));
        assertThat(made.texts("variants", "variant")).containsExactly("avatar", "feed", "full");
        for (String url : made.texts("variants", "url")) {
            HttpResponse<byte[]> read = exchange(request(ada, url));
            assertThat(read.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(SampleImages.corners(SampleImages.read(read.body()))).isEqualTo("RGBY");
        }
    }

    private static byte[] of(String kind) {
        return switch (kind) {
            case "jpeg" -> SampleImages.jpeg();
            case "png" -> SampleImages.png();
            default -> SampleImages.resource(kind);
        };
    }

    @Test
    void whatAnImageIsDependsOnNeitherNameNorType() {
        UserId ada = person("Ada");

        assertThat(upload(ada, "image", "text/html", SampleImages.png()).status())
                .isEqualTo(201);
        Answer refused = upload(ada, "image", "image/png", SampleImages.ascii("<svg onload='alert(1)'/>"));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.code()).isEqualTo("unsupported_media_type");
    }

    @Test
    void uploadsThatAreNoneAreRefused() {
        UserId ada = person("Ada");

        assertThat(upload(ada, "picture", "image/png", SampleImages.png()).status())
                .isEqualTo(400);
        assertThat(as(ada, "POST", "/v1/media", "{}", Map.of()).status()).isEqualTo(415);
        assertThat(as(ada, "POST", "/v1/media", "x", Map.of("Content-Type", "multipart/form-data"))
                        .status())
                .isEqualTo(400);
        assertThat(exchange(request(ada, "/v1/media", "Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nnonsense")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void tenMegabytesAreTakenAndMoreAreNot() {
        UserId ada = person("Ada");
        byte[] most = SampleImages.withChunks(SampleImages.png(), SampleImages.chunk("teST", noise(10 << 20)));

        assertThat(upload(ada, Arrays.copyOf(SampleImages.jpeg(), 10 << 20)).status())
                .isEqualTo(201);
        for (byte[] tooMuch : List.of(Arrays.copyOf(most, (10 << 20) + 1), noise(11 << 20))) {
            Answer refused = upload(ada, tooMuch);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.code()).isEqualTo("too_large");
        }
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    @Test
    void nothingButPixelsIsHandedOn() {
        UserId ada = person("Ada");
        byte[] told = SampleImages.withMetadata(SampleImages.jpeg(), 6);

        String mediaId = uploaded(ada, told);

        assertThat(text(told)).contains(SampleImages.SECRET);
        for (String variant : List.of("avatar", "feed", "full")) {
            byte[] read = image(ada, mediaId + "?variant=" + variant).body();
            assertThat(text(read)).doesNotContain(SampleImages.SECRET, "Exif", "xmpmeta");
            assertThat(SampleImages.corners(SampleImages.read(read))).isEqualTo("BRYG");
        }
    }

    @Test
    void anImageIsKeptByWhoeverReadsIt() {
        UserId ada = person("Ada");
        String mediaId = uploaded(ada, SampleImages.jpeg());

        HttpResponse<byte[]> read = image(ada, mediaId);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = image(ada, mediaId, "If-None-Match", tag);

        assertThat(tag).matches("\"[\\w-]{22}\"");
        assertThat(read.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(how -> assertThat(how).contains("private", "immutable", "max-age=31536000"));
        assertThat(read.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(again.headers().firstValue("Server-Timing").orElseThrow()).contains("one=0 many=0 all=0");
        assertThat(image(ada, mediaId + "?variant=avatar").headers().firstValue("ETag"))
                .isNotEqualTo(read.headers().firstValue("ETag"));
        HttpResponse<byte[]> head =
                exchange(request(ada, "/v1/media/" + mediaId).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(read.body().length);
    }

    @Test
    void partsOfAnImageAreRead() {
        UserId ada = person("Ada");
        String mediaId = uploaded(ada, SampleImages.jpeg(4_000, 4_000));
        HttpResponse<byte[]> whole = image(ada, mediaId);
        byte[] all = whole.body();
        String tag = whole.headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> start = image(ada, mediaId, "Range", "bytes=0-9");
        assertThat(start.statusCode()).isEqualTo(206);
        assertThat(start.body()).isEqualTo(Arrays.copyOf(all, 10));
        assertThat(start.headers().firstValue("Content-Range")).contains("bytes 0-9/" + all.length);
        assertThat(image(ada, mediaId, "Range", "bytes=-5").body())
                .isEqualTo(Arrays.copyOfRange(all, all.length - 5, all.length));
        assertThat(image(ada, mediaId, "Range", "bytes=100-").body())
                .isEqualTo(Arrays.copyOfRange(all, 100, all.length));
        assertThat(image(ada, mediaId, "Range", "bytes=10-19", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(image(ada, mediaId, "Range", "bytes=10-19", "If-Range", "\"other\"")
                        .body())
                .isEqualTo(all);
        for (String noRange : List.of("bytes=9-1", "lines=1-2", "bytes=", "bytes=0-1,5-6")) {
            assertThat(image(ada, mediaId, "Range", noRange).statusCode()).isEqualTo(200);
        }
        HttpResponse<byte[]> behind = image(ada, mediaId, "Range", "bytes=" + all.length + "-");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(behind.headers().firstValue("Content-Range")).contains("bytes */" + all.length);
    }

    @Test
    void whatIsRemovedIsGone() {
        UserId ada = person("Ada");
        String mediaId = uploaded(ada, SampleImages.jpeg());
        becomesAvatar(ada, mediaId);

        assertThat(as(ada, "DELETE", "/v1/media/" + mediaId).code()).isEqualTo("media_in_use");
        as(ada, "PATCH", "/v1/people/me", "{\"avatarMediaId\":null}", Map.of("If-Match", "*"));
        assertThat(as(ada, "DELETE", "/v1/media/" + mediaId).status()).isEqualTo(204);

        assertThat(statusFor(ada, mediaId)).isEqualTo(404);
        assertThat(as(ada, "DELETE", "/v1/media/" + mediaId).status()).isEqualTo(404);
        assertNothingIsLeft(ada, mediaId);
    }

    private void assertNothingIsLeft(UserId owner, String mediaId) {
        assertThat(isKnown(mediaId)).isFalse();
        for (String variant : List.of("avatar", "feed", "full")) {
            assertThat(chunks(mediaId, variant)).isZero();
        }
        assertThat(quota(owner)).containsEntry("count", 0).containsEntry("bytes", 0L);
    }

    @Test
    void theSameKeyMakesOneImage() {
        UserId ada = person("Ada");

        Answer first = upload(ada, SampleImages.jpeg(), "Idempotency-Key", "image-of-ada");
        Answer again = upload(ada, SampleImages.jpeg(), "Idempotency-Key", "image-of-ada");
        Answer other = upload(ada, SampleImages.png(), "Idempotency-Key", "image-of-ada");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
        assertThat(quota(ada)).containsEntry("count", 1);
    }

    @Test
    void ofManyUploadsAtOnceAsManyAreTakenAsThereIsRoomFor() throws Exception {
        UserId ada = person("Ada");
        List<Callable<Answer>> uploads = new ArrayList<>();
        for (int i = 0; i < 2 * MOST_IMAGES; i++) {
            uploads.add(() -> upload(ada, SampleImages.jpeg()));
        }

        var taken = new ArrayList<String>();
        try (var others = Executors.newFixedThreadPool(MOST_IMAGES)) {
            for (var answer : others.invokeAll(uploads)) {
                Answer got = answer.get();
                assertThat(got.code()).isIn("", "media_quota_reached");
                assertThat(got.status()).isIn(201, 409);
                if (got.status() == 201) {
                    taken.add(got.text("mediaId"));
                }
            }
        }

        assertThat(taken).hasSize(MOST_IMAGES).doesNotHaveDuplicates();
        assertThat(quota(ada)).containsEntry("count", MOST_IMAGES);
        as(ada, "DELETE", "/v1/media/" + taken.getFirst());
        assertThat(upload(ada, SampleImages.jpeg()).status()).isEqualTo(201);
    }

    @Test
    void whatHangsOnNothingIsSweptAndWhatHangsIsNot() {
        UserId ada = person("Ada");
        String orphan = uploaded(ada, SampleImages.jpeg());
        String avatar = uploaded(ada, SampleImages.jpeg());
        String hung = uploaded(ada, SampleImages.jpeg());
        becomesAvatar(ada, avatar);
        String post = ids.postId(ada).toString();
        hang(ada, hung, post, "public");
        FEED.shows(post, hung);

        List.of(orphan, avatar, hung).forEach(this::itIsTimeFor);

        soon().until(() -> !isKnown(orphan));
        soon().untilAsserted(() -> assertThat(mongo.findOne(imageOf(avatar), org.bson.Document.class, "media"))
                .doesNotContainKey("dueAt"));
        assertThat(chunks(orphan, "full")).isZero();
        assertThat(quota(ada)).containsEntry("count", 2);
        assertThat(statusFor(ada, orphan)).isEqualTo(404);
        assertThat(statusFor(person("Ben"), avatar)).isEqualTo(200);
        assertThat(statusFor(person("Chi"), hung)).isEqualTo(200);
    }

    @Test
    void whatHangsOnAPostThatWasNeverKeptIsSweptOnceFeedServiceSaysSo() {
        UserId ada = person("Ada");
        String lost = uploaded(ada, SampleImages.jpeg());
        String marker = uploaded(ada, SampleImages.jpeg());
        hang(ada, lost, ids.postId(ada).toString(), "public");
        FEED.isAway(true);
        try {
            itIsTimeFor(lost);
            itIsTimeFor(marker);
            soon().until(() -> !isKnown(marker));
            assertThat(isKnown(lost)).isTrue();
        } finally {
            FEED.isAway(false);
        }

        soon().untilAsserted(() -> assertNothingIsLeft(ada, lost));
    }

    @Test
    void anAvatarThatWasReplacedIsSweptLater() {
        UserId ada = person("Ada");
        String first = uploaded(ada, SampleImages.jpeg());
        becomesAvatar(ada, first);
        itIsTimeFor(first);
        soon().untilAsserted(() -> assertThat(mongo.findOne(imageOf(first), org.bson.Document.class, "media"))
                .doesNotContainKey("dueAt"));

        as(ada, "PATCH", "/v1/people/me", "{\"avatarMediaId\":null}", Map.of("If-Match", "*"));
        assertThat(statusFor(ada, first)).isEqualTo(200);
        itIsTimeFor(first);

        soon().untilAsserted(() -> assertNothingIsLeft(ada, first));
    }

    @Test
    void whoIsKilledBetweenTwoWritesLeavesNothingThatCanBeReadOrStays() {
        UserId ada = person("Ada");
        BreakingImages.next(ada);

        assertThat(upload(ada, SampleImages.jpeg()).status()).isEqualTo(500);

        String mediaId = quota(ada)
                .get("images", org.bson.Document.class)
                .keySet()
                .iterator()
                .next();
        assertThat(chunks(mediaId, "avatar")).isPositive();
        assertThat(chunks(mediaId, "full")).isZero();
        assertThat(statusFor(ada, mediaId)).isEqualTo(404);
        assertThat(image(ada, mediaId + "?variant=avatar").statusCode()).isEqualTo(404);
        itIsTimeFor(mediaId);
        soon().untilAsserted(() -> assertNothingIsLeft(ada, mediaId));
    }

    @Test
    void whoTriesAgainAfterACrashMakesTheSameImage() {
        UserId ada = person("Ada");
        BreakingImages.next(ada);
        upload(ada, SampleImages.jpeg(), "Idempotency-Key", "image-of-ada");
        String begun = quota(ada)
                .get("images", org.bson.Document.class)
                .keySet()
                .iterator()
                .next();

        Answer again = upload(ada, SampleImages.jpeg(), "Idempotency-Key", "image-of-ada");

        assertThat(again.text("mediaId")).isEqualTo(begun);
        assertThat(statusFor(ada, begun)).isEqualTo(200);
        assertThat(quota(ada)).containsEntry("count", 1);
    }

    @Test
    void aWarmReadAsksMongoForBytesAlone() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        String mediaId = uploaded(ada, SampleImages.jpeg());
        becomesAvatar(ada, mediaId);
        String small = mediaId + "?variant=avatar";
        String tag = image(ben, small).headers().firstValue("ETag").orElseThrow();

        assertThat(cost(image(ben, small, "If-None-Match", tag))).contains("one=0 many=0 all=0");
        double before = commands();
        image(ben, small);
        soon().untilAsserted(() -> assertThat(commands()).isEqualTo(before + 1));
    }

    /** MongoDB commands of all reads of images so far. */
    private double commands() {
        return meters
                .get("petpal.request.operations")
                .tags("operation", "mongo_one", "uri", "/v1/media/{mediaId}")
                .summaries()
                .stream()
                .mapToDouble(DistributionSummary::totalAmount)
                .sum();
    }

    @Test
    void whoUploadsWithoutEndIsAskedForPatience() {
        UserId ada = person("Ada");
        byte[] nothing = SampleImages.ascii("nothing");

        Answer first = upload(ada, nothing);
        Answer last = first;
        for (int i = 0; i < 100 && last.status() != 429; i++) {
            last = upload(ada, nothing);
        }

        assertThat(first.status()).isEqualTo(415);
        assertThat(last.code()).isEqualTo("too_many_attempts");
        assertThat(last.header("Retry-After")).isNotEmpty();
        assertThat(upload(person("Ben"), SampleImages.jpeg()).status()).isEqualTo(201);
    }

    private static String cost(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Server-Timing").orElse("");
    }
}
