package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.export.WholeZip;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.ServiceCredential;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who leave, and what they take with them, as auth-service asks for both. */
final class Departures {

    private static final JsonMapper JSON = new JsonMapper();

    private Departures() {}

    /** Tells of a round of an erasure; gives its receipt. */
    static String erased(StringRedisTemplate redis, UserId who, String deletionId, int round, IdGenerator ids) {
        String data = JSON.writeValueAsString(Map.of("deletionId", deletionId, "round", round));
        redis.opsForStream()
                .add(
                        "events:auth",
                        Map.of(
                                "id", ids.random128(),
                                "type", "account.deleted",
                                "aggregate", who.toString(),
                                "version", String.valueOf(round),
                                "at", Instant.now().toString(),
                                "data", data));
        FeedContext.soon()
                .untilAsserted(
                        () -> assertThat(FeedContext.RECEIPTS.of(deletionId)).hasSize(round));
        return FeedContext.RECEIPTS.of(deletionId).getLast();
    }

    /** The files of somebody's export, by name. */
    static JsonNode export(int port, ServiceCredential credential, UserId userId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/internal/exports/" + userId))
                .header("Authorization", "Bearer " + credential.mint());
        HttpResponse<byte[]> answer;
        try (var http = HttpClient.newHttpClient()) {
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        var files = new HashMap<String, JsonNode>();
        WholeZip.read(
                new ByteArrayInputStream(answer.body()),
                (name, content) -> files.put(name, JSON.readTree(content.readAllBytes())));
        return JSON.valueToTree(files);
    }
}
