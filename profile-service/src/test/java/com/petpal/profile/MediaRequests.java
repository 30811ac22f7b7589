package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/** Uploads and what comes of them. */
abstract class MediaRequests extends ProfileContext {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "boundary7f3a";

    Answer upload(UserId owner, byte[] image, String... headers) {
        return upload(owner, "image", "image/jpeg", image, headers);
    }

    Answer upload(UserId owner, String part, String type, byte[] image, String... headers) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part
                        + "\"; filename=\"../x.exe\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(image);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        var request = request(owner, "/v1/media", headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        HttpResponse<byte[]> answer = exchange(request);
        return new Answer(answer.statusCode(), answer.headers(), new JsonMapper().readTree(answer.body()));
    }

    /** The id of an image that was taken. */
    String uploaded(UserId owner, byte[] image) {
        Answer made = upload(owner, image);
        assertThat(made.status()).as(made.code()).isEqualTo(201);
        return made.text("mediaId");
    }

    HttpResponse<byte[]> image(UserId viewer, String mediaIdAndQuery, String... headers) {
        return exchange(request(viewer, "/v1/media/" + mediaIdAndQuery, headers));
    }

    int statusFor(UserId viewer, String mediaId) {
        return image(viewer, mediaId).statusCode();
    }

    HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(UserId caller, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestAccess.token(caller));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** As if the time had come to look at an image. */
    void itIsTimeFor(String mediaId) {
        mongo.updateFirst(
                imageOf(mediaId),
                Update.update("dueAt", Date.from(Instant.now().minus(Duration.ofMinutes(1)))),
                "media");
    }

    Query imageOf(String mediaId) {
        return Query.query(Criteria.where("ownerId")
                .is(mediaId.substring(0, 11))
                .and("_id")
                .is(mediaId));
    }

    boolean isKnown(String mediaId) {
        return mongo.exists(imageOf(mediaId), "media");
    }

    /** How many chunks there are of a variant. */
    long chunks(String mediaId, String variant) {
        return mongo.count(Query.query(Criteria.where("files_id").is(mediaId + ":" + variant)), "media.chunks");
    }

    Document quota(UserId owner) {
        var found =
                mongo.findOne(Query.query(Criteria.where("_id").is(owner.toString())), Document.class, "media_quotas");
        return found == null ? new Document() : found;
    }

    void becomesAvatar(UserId person, String mediaId) {
        Answer changed =
                as(person, "PATCH", "/v1/people/me", Map.of("avatarMediaId", mediaId), Map.of("If-Match", "*"));
        assertThat(changed.status()).as(changed.code()).isEqualTo(200);
    }

    Answer hang(UserId owner, String mediaId, String post, String audience) {
        return internal(
                "PUT",
                "/internal/media/attach",
                Map.of(
                        "ownerId",
                        owner.toString(),
                        "mediaIds",
                        List.of(mediaId),
                        "subject",
                        Map.of("type", "post", "id", post),
                        "audience",
                        audience));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
