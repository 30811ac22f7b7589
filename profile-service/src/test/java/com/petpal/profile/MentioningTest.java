package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What feed-service asks about what a post says: who is called so, and whose pets those are. */
class MentioningTest extends ProfileContext {

    @Test
    void handlesAreFoundInOneReadOfClaims() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");

        Answer found = internal(
                "POST",
                "/internal/handles",
                Map.of("handles", List.of(handleOf(ada), handleOf(ben), "nobody_at_all", "NO", "\ud83d\ude00")));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json()
                        .path("people")
                        .valueStream()
                        .map(one -> one.path("userId").asString("")))
                .containsExactlyInAnyOrder(ada.toString(), ben.toString());
        assertThat(found.header("Server-Timing")).contains("many=");
        assertThat(found.json().at("/people/0/handle").asString()).isIn(handleOf(ada), handleOf(ben));
    }

    @Test
    void whatOnlyLooksLikeAHandleOrWasOneIsNobodys() {
        UserId ada = person("Ada");
        String tag = as(ada, "GET", "/v1/people/me").header("ETag");
        String before = handleOf(ada);
        String changed = "x" + before.substring(1);
        as(ada, "PATCH", "/v1/people/me", Map.of("handle", changed), Map.of("If-Match", tag));

        Answer found = internal("POST", "/internal/handles", Map.of("handles", List.of(before)));

        assertThat(found.json().path("people")).isEmpty();
        assertThat(internal("POST", "/internal/handles", Map.of("handles", List.of(changed)))
                        .json()
                        .path("people"))
                .hasSize(1);
    }

    @Test
    void petsAreTheirsWhoOwnOrCoOwnThem() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        UserId chi = person("Chi");
        String own = petOf(ben);
        String shared = petOf(ada);
        String offered = petOf(ada);
        String others = petOf(chi);
        for (String pet : List.of(shared, offered)) {
            as(ada, "POST", "/v1/pets/" + pet + "/co-owners", Map.of("userId", ben.toString()), Map.of());
        }
        as(ben, "PUT", "/v1/pets/" + shared + "/co-owners/me");

        Answer found = internal(
                "POST",
                "/internal/pets/co-owned",
                Map.of("userId", ben.toString(), "petIds", List.of(own, shared, offered, others)));

        assertThat(found.json().path("petIds").valueStream().map(id -> id.asString("")))
                .containsExactlyInAnyOrder(own, shared);
    }

    @Test
    void malformedQuestionsAreRefused() {
        var many = Collections.nCopies(21, "ada");

        assertThat(internal("POST", "/internal/handles", Map.of("handles", many))
                        .status())
                .isEqualTo(400);
        assertThat(internal("POST", "/internal/handles", Map.of()).status()).isEqualTo(400);
        assertThat(internal("POST", "/internal/pets/co-owned", Map.of("petIds", List.of()))
                        .status())
                .isEqualTo(400);
    }

    private String petOf(UserId owner) {
        return as(owner, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of())
                .text("petId");
    }
}
