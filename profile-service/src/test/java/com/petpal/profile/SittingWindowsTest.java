package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a sitter reads what has to be known of a pet, and what that costs everybody else. */
class SittingWindowsTest extends SittingPets {

    private static final String NO_QUERY = "one=0 many=0 all=0";

    private UserId sitter = new UserId(0);
    private String pet = "";
    private String request = "";

    @BeforeEach
    void aRequest() {
        sitter = sitter();
        var details = details(owner);
        pet = pet(owner);
        details.put("petIds", List.of(pet));
        request = request(details);
    }

    private boolean readsNotes(UserId reader) {
        Answer answer = as(reader, "GET", "/v1/pets/" + pet);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().has("careNotes");
    }

    @Test
    void theWindowOpensWithTheClaimAndClosesWithIt() {
        assertThat(readsNotes(sitter)).isFalse();

        long fence = claimed(sitter, request);
        assertThat(readsNotes(sitter)).isTrue();
        assertThat(readsNotes(sitter())).isFalse();

        with(sitter, request, "handback", fence);
        assertThat(readsNotes(sitter)).isFalse();
        claimed(sitter, request);
        assertThat(readsNotes(sitter)).isTrue();
        as(owner, "DELETE", path(request, ""));
        assertThat(readsNotes(sitter)).isFalse();
    }

    @Test
    void itClosesWhenTheTimeIsOverThoughNobodyDidAnything() {
        long fence = claimed(sitter, request);
        with(sitter, request, "confirm", fence);
        assertThat(readsNotes(sitter)).isTrue();

        set(request, new Document("details.to", ago()).append("claim.expiresAt", ago()));

        assertThat(readsNotes(sitter)).isFalse();
    }

    @Test
    void itClosesWhenTheClaimRunsOutAndWhenTheSittingIsCompleted() {
        long fence = claimed(sitter, request);
        assertThat(readsNotes(sitter)).isTrue();
        set(request, new Document("claim.expiresAt", ago()));
        assertThat(readsNotes(sitter)).isFalse();

        fence = claimed(sitter, request);
        assertThat(readsNotes(sitter)).isTrue();
        with(sitter, request, "complete", fence);
        assertThat(readsNotes(sitter)).isFalse();
    }

    @Test
    void aBlockClosesIt() {
        claimed(sitter, request);
        assertThat(readsNotes(sitter)).isTrue();

        as(owner, "PUT", "/v1/people/" + sitter + "/block");

        assertThat(as(sitter, "GET", "/v1/pets/" + pet).status()).isEqualTo(404);
    }

    @Test
    void whoeverSitsReadsThePetThoughItsOwnerSharesWithFollowersByNow() {
        claimed(sitter, request);
        as(owner, "PATCH", "/v1/people/me", Map.of("privacy", "followers"), Map.of("If-Match", "*"));

        assertThat(readsNotes(sitter)).isTrue();
        assertThat(as(sitter(), "GET", "/v1/pets/" + pet).status()).isEqualTo(404);
        assertThat(as(sitter, "PATCH", "/v1/pets/" + pet, Map.of("name", "Mine"), Map.of("If-Match", "*"))
                        .status())
                .isIn(403, 404);
    }

    @Test
    void aPetThatACoOwnerAsksForIsReadAsLongAsTheyHaveIt() {
        UserId coOwner = person("Co-owner");
        as(owner, "POST", "/v1/pets/" + pet + "/co-owners", Map.of("userId", coOwner.toString()), Map.of());
        as(coOwner, "PUT", "/v1/pets/" + pet + "/co-owners/me");
        assertThat(readsNotes(sitter)).isFalse();
        var details = details(coOwner);
        details.put("petIds", List.of(pet));
        String theirs = create(coOwner, details).text("sittingId");

        assertThat(claim(sitter, theirs).status()).isEqualTo(200);
        assertThat(readsNotes(sitter)).isTrue();

        as(owner, "DELETE", "/v1/pets/" + pet + "/co-owners/" + coOwner);
        assertThat(readsNotes(sitter)).isFalse();
    }

    @Test
    void aCacheThatIsLateLetsNobodyIn() {
        claimed(sitter, request);
        assertThat(readsNotes(sitter)).isTrue();
        set(request, new Document("state", "OPEN"));
        mongo.getCollection("sitting_requests")
                .updateOne(of(request), new Document("$unset", new Document("claim", "")));

        assertThat(readsNotes(sitter)).isFalse();
    }

    @Test
    void aProcessThatIsKilledRightAfterTheClaimLeavesTheWindowToTheEvent() {
        soon().untilAsserted(() -> assertThat(found(sitter)).contains(request));
        assertThat(readsNotes(sitter)).isFalse();
        var claim = new Document("sitterId", sitter.toString())
                .append("at", ago())
                .append("expiresAt", new java.util.Date(System.currentTimeMillis() + 600_000));
        set(request, new Document("claim", claim).append("state", "CLAIMED").append("fence", 1L));
        assertThat(readsNotes(sitter)).isFalse();

        publish("events:profile", "sitting.changed", request, 9, Map.of("sittingId", request));

        soon().untilAsserted(() -> assertThat(readsNotes(sitter)).isTrue());
    }

    @Test
    void itIsThereWithoutRedisToo() {
        claimed(sitter, request);
        UserId other = sitter();

        withoutRedis(() -> {
            assertThat(readsNotes(sitter)).isTrue();
            assertThat(readsNotes(other)).isFalse();
        });
    }

    @Test
    void whoeverIsInNoWindowPaysNothingForIt() {
        claimed(sitter, request);
        UserId other = sitter();

        soon().untilAsserted(
                        () -> assertThat(as(other, "GET", "/v1/pets/" + pet).header("Server-Timing"))
                                .contains(NO_QUERY));
        soon().untilAsserted(
                        () -> assertThat(as(sitter, "GET", "/v1/pets/" + pet).header("Server-Timing"))
                                .contains("one=1 many=0 all=0"));
    }
}
