package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sitting from the request to the review. */
class SittingsTest extends SittingPets {

    private UserId sitter = new UserId(0);

    @BeforeEach
    void aSitter() {
        sitter = sitter();
    }

    @Test
    void anOwnerReadsWhatTheyTold() {
        Answer created = create(owner, details(owner));
        Answer read = read(owner, created.text("sittingId"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(path(created.text("sittingId"), ""));
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.text("state")).isEqualTo("open");
        assertThat(read.text("careCard")).isEqualTo(careCard);
        assertThat(read.json().at("/place/lat").asDouble()).isEqualTo(lat);
        assertThat(read.json().at("/place/label").asString()).isEqualTo(label);
        assertThat(read.json().at("/place/exact").asBoolean()).isTrue();
        assertThat(mine(owner, "mine")).containsExactly(created.text("sittingId"));
    }

    @Test
    void theSameRequestMakesOne() {
        var details = details(owner);
        var key = Map.of("Idempotency-Key", "sitting-" + owner);

        Answer first = as(owner, "POST", "/v1/sitting-requests", details, key);
        Answer again = as(owner, "POST", "/v1/sitting-requests", details, key);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(mine(owner, "mine"))
                .containsExactly(first.text("sittingId"))
                .containsExactly(again.text("sittingId"));
    }

    @Test
    void whoeverClaimsItGetsPlaceAndCareCardAndWhoeverComesLaterGetsNothing() {
        String request = request();
        UserId late = sitter();

        Answer claim = claim(sitter, request);
        Answer again = claim(sitter, request);

        assertThat(claim.status()).isEqualTo(200);
        assertThat(claim.json().path("fence").asLong()).isEqualTo(1);
        assertThat(claim.text("careCard")).isEqualTo(careCard);
        assertThat(claim.json().at("/place/lat").asDouble()).isEqualTo(lat);
        assertThat(Instant.parse(claim.text("expiresAt")))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(31)));
        assertThat(again.json()).isEqualTo(claim.json());
        assertThat(claim(late, request).code()).isEqualTo("already_claimed");
        assertThat(claim(late, request).status()).isEqualTo(409);
        assertThat(read(late, request).status()).isEqualTo(404);
        assertThat(claim(owner, request).code()).isEqualTo("own_sitting_request");
        Answer owners = read(owner, request);
        assertThat(owners.text("state")).isEqualTo("claimed");
        assertThat(owners.json().at("/sitter/userId").asString()).isEqualTo(sitter.toString());
        assertThat(read(sitter, request).json().path("fence").asLong()).isEqualTo(1);
        soon().untilAsserted(() -> assertThat(mine(sitter, "claimed")).containsExactly(request));
        assertThat(mine(owner, "claimed")).isEmpty();
        assertThat(mine(sitter, "mine")).isEmpty();
    }

    @Test
    void afterAHandBackSomebodyElseClaimsItAndTheOldNumberMovesNothing() {
        String request = request();
        long first = claimed(sitter, request);
        UserId other = sitter();
        assertThat(with(other, request, "handback", first).code()).isEqualTo("stale_fence");
        assertThat(with(sitter, request, "handback", first + 1).code()).isEqualTo("stale_fence");

        assertThat(with(sitter, request, "handback", first).status()).isEqualTo(204);
        assertThat(read(sitter, request).text("state")).isEqualTo("open");
        assertThat(read(sitter, request).json().toString()).doesNotContain(secrets());
        long second = claimed(other, request);

        assertThat(second).isGreaterThan(first);
        for (String verb : List.of("handback", "complete", "confirm")) {
            assertThat(with(sitter, request, verb, first).code()).isEqualTo("stale_fence");
            assertThat(with(sitter, request, verb, second).code()).isEqualTo("stale_fence");
            assertThat(with(other, request, verb, first).code()).isEqualTo("stale_fence");
        }
        assertThat(read(other, request).text("state")).isEqualTo("claimed");
        soon().untilAsserted(() -> assertThat(mine(other, "claimed")).containsExactly(request));
        soon().untilAsserted(() -> assertThat(listsOf(request)).containsExactly("claimed:" + other));
    }

    @Test
    void aClaimThatIsNotConfirmedRunsOut() {
        String request = request();
        long fence = claimed(sitter, request);

        set(request, new Document("claim.expiresAt", ago()));

        assertThat(read(sitter, request).text("state")).isEqualTo("open");
        assertThat(read(sitter, request).json().toString()).doesNotContain(secrets());
        assertThat(with(sitter, request, "confirm", fence).code()).isEqualTo("stale_fence");
        assertThat(with(sitter, request, "complete", fence).code()).isEqualTo("stale_fence");
        assertThat(mine(sitter, "claimed")).isEmpty();
        UserId other = sitter();
        assertThat(claimed(other, request)).isEqualTo(fence + 1);

        lapse(request);

        soon().untilAsserted(
                        () -> assertThat(stored(request).getString("state")).isEqualTo("OPEN"));
        soon().untilAsserted(() -> assertThat(listsOf(request)).hasSize(6).allMatch(list -> list.startsWith("nearby")));
        assertThat(with(other, request, "handback", fence + 1).code()).isEqualTo("stale_fence");
    }

    @Test
    void aClaimThatIsConfirmedHoldsToTheEndAndCountsAsCompletedThen() {
        String request = request();
        long fence = claimed(sitter, request);

        Answer confirmed = with(sitter, request, "confirm", fence);
        Answer again = with(sitter, request, "confirm", fence);

        assertThat(confirmed.text("expiresAt"))
                .isEqualTo(read(owner, request).text("to"))
                .isEqualTo(again.text("expiresAt"));
        set(request, new Document("details.to", ago()).append("claim.expiresAt", ago()));
        assertThat(read(sitter, request).text("state")).isEqualTo("completed");
        assertThat(read(sitter, request).json().toString()).doesNotContain(secrets());
        set(request, new Document("dueAt", ago()));
        soon().untilAsserted(
                        () -> assertThat(stored(request).getString("state")).isEqualTo("COMPLETED"));
        assertThat(review(owner, request, 5, "Good.").status()).isEqualTo(201);
    }

    @Test
    void whatNobodyTookExpiresAndGoesLater() {
        String request = request();
        soon().untilAsserted(() -> assertThat(listsOf(request)).hasSize(6));

        end(request);

        assertThat(read(sitter, request).status()).isEqualTo(404);
        assertThat(claim(sitter, request).code()).isEqualTo("sitting_over");
        assertThat(as(owner, "DELETE", path(request, "")).code()).isEqualTo("sitting_over");
        assertThat(read(owner, request).text("state")).isEqualTo("expired");
        soon().untilAsserted(() -> assertThat(listsOf(request)).isEmpty());
        assertThat(stored(request).getDate("dueAt"))
                .isAfter(Date.from(Instant.now().plus(Duration.ofDays(29))));

        // Nobody of other services is here to confirm what it hears.
        mongo.getCollection("sitting_requests")
                .updateOne(
                        of(request),
                        new Document("$unset", new Document("pending", "").append("pendingSince", ""))
                                .append("$set", new Document("dueAt", new Date(0))));
        soon().untilAsserted(() -> assertThat(stored(request)).isEmpty());
        assertThat(read(owner, request).status()).isEqualTo(404);
    }

    @Test
    void whatIsCancelledIsToldToWhoeverHasItWithoutThePlace() {
        String request = request();
        claimed(sitter, request);
        assertThat(as(sitter, "DELETE", path(request, "")).status()).isEqualTo(403);

        assertThat(as(owner, "DELETE", path(request, "")).status()).isEqualTo(204);
        assertThat(as(owner, "DELETE", path(request, "")).status()).isEqualTo(204);

        assertThat(read(sitter, request).text("state")).isEqualTo("cancelled");
        assertThat(read(sitter, request).json().toString()).doesNotContain(secrets());
        assertThat(with(sitter, request, "complete", 1).code()).isEqualTo("stale_fence");
        assertThat(claim(sitter, request).code()).isEqualTo("sitting_over");
        assertThat(read(sitter(), request).status()).isEqualTo(404);
        soon().untilAsserted(() -> assertThat(mine(sitter, "claimed")).containsExactly(request));
    }

    @Test
    void aSittingIsCompletedOnceItHasBegunByWhoeverHasIt() {
        var details = details(owner);
        details.put("from", Instant.now().plus(Duration.ofHours(1)).toString());
        String request = request(details);
        long fence = claimed(sitter, request);

        assertThat(with(sitter, request, "complete", fence).code()).isEqualTo("sitting_not_begun");
        set(request, new Document("details.from", ago()));
        assertThat(with(owner, request, "complete", fence).status()).isEqualTo(403);
        assertThat(with(sitter, request, "complete", fence).status()).isEqualTo(204);
        assertThat(with(sitter, request, "complete", fence).status()).isEqualTo(204);

        assertThat(read(sitter, request).text("state")).isEqualTo("completed");
        assertThat(read(sitter, request).json().toString()).doesNotContain(secrets());
        assertThat(read(owner, request).text("careCard")).isEqualTo(careCard);
        assertThat(with(sitter, request, "handback", fence).code()).isEqualTo("stale_fence");
        assertThat(as(owner, "DELETE", path(request, "")).code()).isEqualTo("sitting_over");
    }

    @Test
    void mineAndClaimedArePagedByWhenTheyBegin() {
        String later = request();
        String sooner = request();
        set(sooner, new Document("details.from", new Date(System.currentTimeMillis() - 3_000_000)));
        claimed(sitter, later);
        claimed(sitter, sooner);
        soon().untilAsserted(() -> assertThat(mine(sitter, "claimed")).hasSize(2));

        for (UserId reader : List.of(owner, sitter)) {
            String which = reader.equals(owner) ? "mine" : "claimed";
            Answer first = as(reader, "GET", "/v1/sitting-requests?limit=1&" + which);
            Answer second =
                    as(reader, "GET", "/v1/sitting-requests?limit=1&" + which + "&cursor=" + first.text("nextCursor"));
            assertThat(first.items("sittingId")).containsExactly(sooner);
            assertThat(second.items("sittingId")).containsExactly(later);
            assertThat(second.json().path("nextCursor").isNull()).isTrue();
        }
    }

    @Test
    void whatIsMalformedIsRefused() {
        String hour = Instant.now().plus(Duration.ofHours(1)).toString();
        List<Map.Entry<String, Object>> wrong = List.of(
                Map.entry("petIds", List.of()),
                Map.entry("petIds", List.of("zz")),
                Map.entry("urgency", "soon"),
                Map.entry("careCard", " "),
                Map.entry("from", Instant.now().minus(Duration.ofHours(2)).toString()),
                Map.entry("from", Instant.now().plus(Duration.ofDays(200)).toString()),
                Map.entry("to", Instant.now().minusSeconds(1).toString()),
                Map.entry("to", Instant.now().plus(Duration.ofDays(31)).toString()),
                Map.entry("to", "tomorrow"),
                Map.entry("place", Map.of("lat", 86.0, "lon", lon)),
                Map.entry("place", Map.of("lat", lat)),
                Map.entry("sitterId", sitter.toString()));

        wrong.forEach(field -> {
            UserId asking = person("Asking");
            var details = details(asking);
            details.put(field.getKey(), field.getValue());
            assertThat(create(asking, details).status()).as(field.toString()).isEqualTo(400);
        });
        var backwards = details(owner);
        backwards.put("from", hour);
        backwards.put("to", hour);
        assertThat(create(owner, backwards).status()).isEqualTo(400);
        var others = details(owner);
        others.put("petIds", List.of(pet(sitter)));
        assertThat(create(owner, others).code()).isEqualTo("not_your_pets");
        String request = request();
        assertThat(with(sitter, request, "confirm", "\"one\"").status()).isEqualTo(400);
        assertThat(with(sitter, request, "handback", null).status()).isEqualTo(400);
        assertThat(review(owner, request, 6, "Good.").status()).isEqualTo(400);
        for (String query : List.of("", "?mine&claimed", "?mine&cursor=zz", "/zz")) {
            assertThat(as(owner, "GET", "/v1/sitting-requests" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }
}
