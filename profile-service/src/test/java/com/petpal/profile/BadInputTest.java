package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest extends ProfileContext {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/people/zz",
                "/v1/people/zzzzzzzzzzz",
                "/v1/people/by-handle/a",
                "/v1/people/me/co-owner-invitations?cursor=nonsense",
                "/v1/people/00000000001/pets?cursor=Zm9sbG93ZXJzOjE6eA",
                "/v1/people/by-handle/a-b-c",
                "/v1/pets/00000000001",
                "/v1/people/00000000001/pets?limit=0",
                "/v1/people/00000000001/pets?limit=101",
                "/v1/people/00000000001/pets?cursor=nonsense",
                "/v1/people/00000000001/followers?cursor=%00",
                "/v1/people/00000000001/following?cursor=Zm9sbG93ZXJzOjE6eA"
            })
    void malformedPathsAndParametersAreRefused(String path) {
        Answer refused = as(ids.userId(), "GET", path);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"name\":\"Rex\"}",
                "{\"name\":\"Rex\",\"species\":\"dragon\"}",
                "{\"name\":\"Rex\",\"species\":0}",
                "{\"name\":\" \",\"species\":\"dog\"}",
                "{\"name\":\"a\\u0000b\",\"species\":\"dog\"}",
                "{\"name\":\"\\ud800\",\"species\":\"dog\"}",
                "{\"name\":\"012345678901234567890123456789012345678901234567891\",\"species\":\"dog\"}",
                "{\"name\":\"Rex\",\"species\":\"dog\",\"bornOn\":\"2999-01-01\"}",
                "{\"name\":\"Rex\",\"species\":\"dog\",\"bornOn\":\"0001-01-01\"}",
                "{\"name\":\"Rex\",\"species\":\"dog\",\"bornOn\":\"2021-02-30\"}",
                "{\"name\":\"Rex\",\"species\":\"dog\",\"bornOn\":12}",
                "{\"name\":\"Rex\",\"species\":\"dog\",\"temperament\":[null]}",
                "{\"name\":\"Rex\",\"species\":\"dog\",\"temperament\":\"calm\"}",
                "{\"name\":\"Rex\",\"species\":\"dog\",\"vaccinations\":[null]}",
                "{\"name\":\"Rex\",\"species\":\"dog\",\"vaccinations\":[{}]}",
                "{\"name\":\"Rex\",\"species\":\"dog\",\"ownerId\":\"00000000001\"}"
            })
    void malformedPetsAreRefused(String body) {
        Answer refused = as(person("Ada"), "POST", "/v1/pets", body, Map.of());

        assertThat(refused.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{\"displayName\":null}",
                "{\"displayName\":\"\"}",
                "{\"displayName\":{\"a\":1}}",
                "{\"privacy\":\"secret\"}",
                "{\"privacy\":null}",
                "{\"bio\":\"\\udc00\"}",
                "{\"handle\":\"a\"}",
                "{\"handle\":null}",
                "{\"formerHandles\":[]}",
                "{\"version\":9}"
            })
    void malformedChangesAreRefused(String patch) {
        Answer refused = as(person("Ada"), "PATCH", "/v1/people/me", patch, Map.of("If-Match", "*"));

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void impossibleConditionsAreStale() {
        UserId ada = person("Ada");

        for (String tag : List.of("\"9\"", "W/\"1\"", "1", ",")) {
            Answer refused = as(ada, "PATCH", "/v1/people/me", Map.of("bio", "x"), Map.of("If-Match", tag));
            assertThat(refused.status()).isEqualTo(412);
        }
    }

    @Test
    void internalPathsAreForServicesAlone() {
        UserId ada = person("Ada");
        String path = "/internal/relations/" + ada;

        assertThat(send("GET", path, null, null, Map.of()).status()).isEqualTo(401);
        assertThat(as(ada, "GET", path).status()).isEqualTo(401);
        assertThat(send("GET", "/v1/people/me", credential.mint(), null, Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(send("GET", "/v1/people/me", null, null, Map.of()).code()).isEqualTo("unauthenticated");
    }

    @Test
    void internalQuestionsHaveBounds() {
        List<String> many = java.util.stream.Stream.generate(() -> ids.userId().toString())
                .limit(201)
                .toList();
        var tooMany = Map.of("people", many, "pets", List.of());

        assertThat(internal("POST", "/internal/cards", tooMany).status()).isEqualTo(400);
        assertThat(internal("GET", "/internal/people/00000000001/followers?limit=1001", null)
                        .status())
                .isEqualTo(400);
        assertThat(internal("PUT", "/internal/people/00000000001", Map.of("handle", "x", "displayName", "X"))
                        .code())
                .isEqualTo("bad_handle");
    }
}
