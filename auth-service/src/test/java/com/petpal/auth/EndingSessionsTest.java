package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where somebody is signed in, and signing out there. */
class EndingSessionsTest extends AuthContext {

    private static final String SESSIONS = "/v1/auth/sessions";

    @Test
    void theListSaysFromWhatAndFromRoughlyWhereAndWhichIsTheOneThatAsks() throws Exception {
        String ada = unique();
        register(ada);
        Answer phone = logInFrom("2001:db8:7:1::9", ada);
        Instant before = Instant.now();
        Answer refreshed = refreshFrom("2001:db8:7:2::3", phone);

        Answer list = get(SESSIONS, refreshed.text("/accessToken"));

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("items").valueStream()).hasSize(2);
        JsonNode mine = item(list, phone.text("/sessionId"));
        assertThat(mine.at("/device/name").asString()).isEqualTo("Ada's phone");
        assertThat(mine.at("/device/platform").asString()).isEqualTo("ios");
        assertThat(mine.path("network").asString()).isEqualTo("2001:db8:7::/48");
        assertThat(mine.path("current").asBoolean()).isTrue();
        assertThat(Instant.parse(mine.path("createdAt").asString())).isBeforeOrEqualTo(before);
        assertThat(Instant.parse(mine.path("lastUsedAt").asString())).isAfterOrEqualTo(before.minusMillis(1));
        assertThat(list.json()
                        .path("items")
                        .valueStream()
                        .filter(it -> !it.path("current").asBoolean())
                        .map(it -> it.path("network").asString()))
                .containsExactly("127.0.0.0/24");
        assertThat(list.header("Server-Timing")).contains("one=1 many=0 all=0");
    }

    @Test
    void aRefreshTellsWhereFromAndWhenAtNoCost() {
        Answer session = somebody();
        String began = get("/v1/auth/sessions", session.text("/accessToken")).text("/items/0/lastUsedAt");

        Answer refreshed = refreshFrom("198.51.101.9", session);

        Answer list = get("/v1/auth/sessions", refreshed.text("/accessToken"));
        assertThat(refreshed.header("Server-Timing")).contains("one=2 many=0 all=0");
        assertThat(list.text("/items/0/network")).isEqualTo("198.51.101.0/24");
        assertThat(Instant.parse(list.text("/items/0/lastUsedAt"))).isAfter(Instant.parse(began));
    }

    @Test
    void aLongListComesInPages() {
        String ada = unique();
        register(ada);
        String token = IntStream.range(0, 4)
                .mapToObj(i -> logIn(emailOf(ada), PASSWORD).text("/accessToken"))
                .toList()
                .getLast();

        Answer first = get(SESSIONS + "?limit=3", token);
        Answer second = get(SESSIONS + "?limit=3&cursor=" + first.text("/nextCursor"), token);

        var ids = List.of(first, second).stream()
                .flatMap(page -> page.json().path("items").valueStream())
                .map(it -> it.path("sessionId").asString())
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(5);
        assertThat(second.json().path("nextCursor").isNull()).isTrue();
        assertThat(get(SESSIONS + "?cursor=nonsense", token).code()).isEqualTo("bad_cursor");
    }

    @Test
    void anEndedSessionIsOverAtOnceAndTheOthersStay() {
        String ada = unique();
        register(ada);
        Answer phone = logIn(emailOf(ada), PASSWORD);
        Answer tablet = logIn(emailOf(ada), PASSWORD);
        String path = SESSIONS + "/" + tablet.text("/sessionId");

        Answer ended = send("DELETE", path, phone.text("/accessToken"), null);

        assertThat(ended.status()).isEqualTo(204);
        assertThat(get("/v1/auth/me", tablet.text("/accessToken")).code()).isEqualTo("token_revoked");
        assertThat(refresh(tablet.text("/refreshToken")).code()).isEqualTo("refresh_token_invalid");
        assertThat(get("/v1/auth/me", phone.text("/accessToken")).status()).isEqualTo(200);
        assertThat(send("DELETE", path, phone.text("/accessToken"), null).status())
                .isEqualTo(404);
        assertThat(ended.header("Server-Timing")).contains("one=4 many=0 all=0");
    }

    @Test
    void nobodyEndsSomebodyElsesSession() {
        Answer ada = somebody();
        Answer ben = somebody();

        Answer refused = send("DELETE", SESSIONS + "/" + ben.text("/sessionId"), ada.text("/accessToken"), null);
        Answer noId = send("DELETE", SESSIONS + "/nonsense", ada.text("/accessToken"), null);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(noId.code()).isEqualTo("bad_id");
        assertThat(get("/v1/auth/me", ben.text("/accessToken")).status()).isEqualTo(200);
        assertThat(refresh(ben.text("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void theSessionThatAsksMayEndItself() {
        Answer ada = somebody();

        Answer ended = send("DELETE", SESSIONS + "/" + ada.text("/sessionId"), ada.text("/accessToken"), null);

        assertThat(ended.status()).isEqualTo(204);
        assertThat(get(SESSIONS, ada.text("/accessToken")).code()).isEqualTo("token_revoked");
    }

    @Test
    void allOthersEndTogetherAndTheOneThatAsksGoesOn() {
        String ada = unique();
        register(ada);
        List<Answer> others = IntStream.range(0, 3)
                .mapToObj(i -> logIn(emailOf(ada), PASSWORD))
                .toList();
        Answer mine = logIn(emailOf(ada), PASSWORD);
        Answer ben = somebody();

        Answer ended = send("DELETE", SESSIONS, mine.text("/accessToken"), null);

        assertThat(ended.status()).isEqualTo(204);
        assertThat(others).allSatisfy(other -> {
            assertThat(get("/v1/auth/me", other.text("/accessToken")).code()).isEqualTo("token_revoked");
            assertThat(refresh(other.text("/refreshToken")).status()).isEqualTo(401);
        });
        assertThat(get(SESSIONS, mine.text("/accessToken")).json().path("items").valueStream())
                .hasSize(1);
        assertThat(refresh(mine.text("/refreshToken")).status()).isEqualTo(200);
        assertThat(get("/v1/auth/me", ben.text("/accessToken")).status()).isEqualTo(200);
        assertThat(ended.header("Server-Timing")).contains("one=3 many=0 all=0");
        assertThat(send("DELETE", SESSIONS, mine.text("/accessToken"), null).status())
                .isEqualTo(204);
    }

    private static JsonNode item(Answer list, String session) {
        return list.json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("sessionId").asString().equals(session))
                .findFirst()
                .orElseThrow();
    }

    private Answer refreshFrom(String address, Answer session) {
        Map<String, String> body = Map.of("refreshToken", session.text("/refreshToken"));
        return send(port, "POST", "/v1/auth/refresh", null, body, "X-Forwarded-For", address);
    }

    /** As the gateway passes it on; it is on the loopback here, and so believed. */
    private Answer logInFrom(String address, String handle) throws Exception {
        var body = Map.of(
                "email",
                emailOf(handle),
                "password",
                PASSWORD,
                "device",
                Map.of("name", "Ada's phone", "platform", "ios"));
        var json = new JsonMapper();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/auth/login"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "6.6.6.6, " + address)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), json.readTree(answer.body()));
        }
    }
}
