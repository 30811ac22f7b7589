package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Location;
import com.petpal.profile.sitting.RebuildSittingLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Range;

/** Who knows of sitting requests, and what of them. */
class SittingSightTest extends SittingPets {

    @Autowired
    RebuildSittingLists rebuild;

    private UserId sitter = new UserId(0);

    @BeforeEach
    void aSitter() {
        sitter = sitter();
    }

    @Test
    void sittersFindWhatIsOpenWhereTheyComeInABandAndWithoutItsPlace() {
        String request = request();
        soon().untilAsserted(() -> assertThat(found(sitter)).containsExactly(request));

        Answer near = near(sitter);
        var cell = new Location(lat, lon);
        assertThat(near.json().at("/items/0/withinKm").asInt()).isEqualTo(2);
        assertThat(near.json().at("/items/0/request/place/lat").asDouble()).isEqualTo(cell.lat());
        assertThat(near.json().at("/items/0/request/place/exact").asBoolean()).isFalse();
        assertThat(near.json().toString()).doesNotContain(secrets());
        // The sitter's own offer, at most nine lists, and what they name.
        assertThat(near.header("Server-Timing")).containsPattern("one=([1-9]|1[01]) many=[01] all=0");
        assertThat(found(sitter(lat + 0.2, lon, 50))).containsExactly(request);
        assertThat(found(sitter(lat + 0.2, lon, 5))).isEmpty();
        claimed(sitter, request);
        assertThat(found(sitter())).isEmpty();
    }

    @Test
    void whoeverWouldTakeNoneKnowsOfNone() {
        String request = request();
        UserId nobody = person("Stranger");
        UserId away = sitter();
        offer(away, 5, false);
        UserId nowhere = sitter();
        as(nowhere, "DELETE", "/v1/people/me/location");
        UserId far = sitter(lat + 1, lon, 5);

        for (UserId reader : List.of(nobody, away, nowhere, far)) {
            assertThat(read(reader, request).status()).isEqualTo(404);
            assertThat(claim(reader, request).status()).isEqualTo(404);
            assertThat(with(reader, request, "handback", 1).status()).isEqualTo(404);
        }
        for (UserId reader : List.of(nobody, away, nowhere)) {
            assertThat(near(reader).code()).isEqualTo("sitters_only");
        }
        soon().untilAsserted(() -> assertThat(found(sitter)).containsExactly(request));
        assertThat(found(far)).isEmpty();
        offer(owner, 5, true);
        share(owner, lat, lon);
        assertThat(found(owner)).isEmpty();
    }

    @Test
    void nothingThatIsSaidToAnybodyElseTellsThePlace() {
        UserId early = sitter();
        String request = request();
        long first = claimed(early, request);
        with(early, request, "handback", first);
        claimed(sitter, request);
        UserId late = sitter();
        soon().untilAsserted(() -> assertThat(mine(sitter, "claimed")).containsExactly(request));

        var said = new ArrayList<Answer>();
        for (UserId other : List.of(early, late, person("Stranger"))) {
            for (String verb : List.of("handback", "confirm", "complete")) {
                said.add(with(other, request, verb, first));
                said.add(with(other, request, verb, first + 1));
            }
            said.add(claim(other, request));
            said.add(read(other, request));
            said.add(review(other, request, 5, "Good."));
            said.add(as(other, "DELETE", path(request, "")));
            said.add(near(other));
            for (String path : List.of(
                    "/v1/sitting-requests?mine",
                    "/v1/sitting-requests?claimed",
                    "/v1/people/" + owner,
                    "/v1/people/" + owner + "/pets",
                    "/v1/sitters/" + sitter,
                    "/v1/sitters/" + sitter + "/reviews")) {
                said.add(as(other, "GET", path));
            }
        }
        with(sitter, request, "complete", first + 1);
        said.add(read(sitter, request));
        said.add(as(sitter, "GET", "/v1/sitting-requests?claimed"));
        said.add(as(early, "GET", "/v1/sitting-requests?claimed"));

        assertThat(said)
                .allSatisfy(answer -> assertThat(answer.json().toString()).doesNotContain(secrets()));
        String[] secrets = secrets().toArray(String[]::new);
        assertThat(Naming.collections(mongo, "profile", secrets)).containsExactly("sitting_requests");
        var stream = redis.opsForStream().range("events:profile", Range.unbounded());
        assertThat(String.valueOf(stream)).contains(request).doesNotContain(secrets());
        for (String key : redis.keys("*")) {
            assertThat(key).doesNotContain(request);
        }
    }

    @Test
    void whoeverIsBlockedEitherWayNeitherSeesNorClaims() {
        String request = request();
        soon().untilAsserted(() -> assertThat(found(sitter)).containsExactly(request));
        UserId blocking = sitter();
        as(owner, "PUT", "/v1/people/" + sitter + "/block");
        as(blocking, "PUT", "/v1/people/" + owner + "/block");

        for (UserId reader : List.of(sitter, blocking)) {
            assertThat(found(reader)).isEmpty();
            assertThat(read(reader, request).status()).isEqualTo(404);
            assertThat(claim(reader, request).status()).isEqualTo(404);
        }
        assertThat(read(owner, request).text("state")).isEqualTo("open");
    }

    @Test
    void aBlockThatNoCacheKnowsOfKeepsFromClaimingToo() {
        String request = request();
        as(owner, "PUT", "/v1/people/" + sitter + "/block");
        // The event of the block clears the cache once more, whenever that is.
        soon().untilAsserted(() -> {
            redis.opsForValue()
                    .set("relations:" + sitter, "{\"version\":\"1\",\"following\":[],\"blocked\":[],\"muted\":[]}");
            assertThat(read(sitter, request).status()).isEqualTo(200);
        });

        assertThat(claim(sitter, request).status()).isEqualTo(404);

        assertThat(stored(request).getLong("fence")).isZero();
    }

    @Test
    void aBlockEndsTheClaim() {
        String request = request();
        claimed(sitter, request);
        soon().untilAsserted(() -> assertThat(mine(sitter, "claimed")).containsExactly(request));

        as(sitter, "PUT", "/v1/people/" + owner + "/block");

        assertThat(read(sitter, request).status()).isEqualTo(404);
        assertThat(mine(sitter, "claimed")).isEmpty();
        soon().untilAsserted(
                        () -> assertThat(stored(request).getString("state")).isEqualTo("OPEN"));
        assertThat(claimed(sitter(), request)).isEqualTo(2);
    }

    @Test
    void aClaimThatCameInWhileTheBlockWasMadeIsFoundWhenItIsListed() {
        String request = request();
        as(owner, "PUT", "/v1/people/" + sitter + "/block");
        UserId marker = sitter();
        String other = request();
        soon().untilAsserted(() -> assertThat(found(marker)).contains(other));
        var claim = new Document("sitterId", sitter.toString())
                .append("at", ago())
                .append("expiresAt", new java.util.Date(System.currentTimeMillis() + 600_000));
        set(request, new Document("claim", claim).append("state", "CLAIMED").append("fence", 1L));

        publish("events:profile", "sitting.changed", request, 9, Map.of("sittingId", request));

        soon().untilAsserted(
                        () -> assertThat(stored(request).getString("state")).isEqualTo("OPEN"));
    }

    @Test
    void whoSharesWithFollowersIsHelpedByFollowersAndKeepsWhoeverSits() {
        String request = request();
        UserId fan = sitter();
        as(fan, "PUT", "/v1/people/" + owner + "/follow");
        claimed(sitter, request);
        String open = request();

        as(owner, "PATCH", "/v1/people/me", Map.of("privacy", "followers"), Map.of("If-Match", "*"));

        assertThat(read(sitter, request).text("careCard")).isEqualTo(careCard);
        assertThat(read(sitter, open).status()).isEqualTo(404);
        assertThat(claim(sitter, open).status()).isEqualTo(404);
        soon().untilAsserted(() -> assertThat(found(fan)).containsExactly(open));
        assertThat(claim(fan, open).status()).isEqualTo(200);
    }

    @Test
    void whatHappensWhileThereIsNoRedisIsListedAfterwards() {
        var requests = new ArrayList<String>();

        withoutRedis(() -> {
            requests.add(request());
            requests.add(request());
            assertThat(claim(sitter, requests.getFirst()).status()).isEqualTo(200);
            assertThat(read(sitter, requests.getFirst()).text("careCard")).isEqualTo(careCard);
        });

        soon().untilAsserted(() -> assertThat(mine(sitter, "claimed")).containsExactly(requests.getFirst()));
        soon().untilAsserted(() -> assertThat(found(sitter)).containsExactly(requests.getLast()));
    }

    @Test
    void listsThatWereLostAreMadeAgain() {
        String request = request();
        String taken = request();
        claimed(sitter, taken);
        soon().untilAsserted(() -> assertThat(found(sitter)).containsExactly(request));
        soon().untilAsserted(() -> assertThat(listsOf(taken)).containsExactly("claimed:" + sitter));
        for (String one : List.of(request, taken)) {
            mongo.getCollection("listings")
                    .deleteMany(
                            new Document("subject", one),
                            new com.mongodb.client.model.DeleteOptions().comment("erasure"));
        }
        assertThat(found(sitter)).isEmpty();

        rebuild.run();

        assertThat(found(sitter)).containsExactly(request);
        assertThat(mine(sitter, "claimed")).containsExactly(taken);
    }
}
