package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How word of a request spreads. */
class SittingRingsTest extends SittingPets {

    /** Somebody who is found in lists, too. */
    private UserId listed(double kmNorth, int radiusKm) {
        double atLat = lat + kmNorth / 111;
        UserId sitter = sitter(atLat, lon, radiusKm);
        soon().untilAsserted(() ->
                assertThat(all(ids.userId(), "sitters", atLat, lon, 1)).contains(sitter.toString()));
        return sitter;
    }

    /** Each once: what nobody confirmed is published again, as the same event. */
    private List<JsonNode> news(String type, String request) {
        var json = new JsonMapper();
        var seen = new HashSet<Object>();
        return Objects.requireNonNull(redis.opsForStream().range("events:profile", Range.unbounded())).stream()
                .map(entry -> entry.getValue())
                .filter(entry -> type.equals(entry.get("type")) && request.equals(entry.get("aggregate")))
                .filter(entry -> seen.add(entry.get("id")))
                .map(entry -> json.readTree(String.valueOf(entry.get("data"))))
                .toList();
    }

    /** Who was told, or told that it is over. */
    private Set<String> told(String request, boolean withdrawn) {
        var told = new HashSet<String>();
        news("sitting.alerted", request).stream()
                .filter(alert -> alert.path("withdrawn").asBoolean() == withdrawn)
                .forEach(alert -> alert.path("userIds").forEach(one -> told.add(one.asString())));
        return told;
    }

    private List<String> details(String request) {
        return news("profile.notify", request).stream()
                .map(notice -> notice.path("detail").asString())
                .toList();
    }

    @Test
    void ringAfterRingIsToldUntilSomebodyClaimsEachOnce() {
        UserId near = listed(0, 5);
        UserId farther = listed(6, 20);
        UserId far = listed(16, 50);
        UserId wouldNotComeSoFar = listed(6, 1);
        UserId farthest = listed(40, 50);

        String request = request();

        soon().untilAsserted(() -> assertThat(told(request, false)).containsExactly(near.toString()));
        assertThat(read(owner, request).json().path("radiusKm").asInt()).isEqualTo(3);
        nextRing(request);
        soon().untilAsserted(() ->
                assertThat(told(request, false)).containsExactlyInAnyOrder(near.toString(), farther.toString()));
        assertThat(read(owner, request).json().path("radiusKm").asInt()).isEqualTo(8);
        nextRing(request);
        soon().untilAsserted(() -> assertThat(told(request, false)).contains(far.toString()));
        assertThat(read(farther, request).json().has("radiusKm")).isFalse();

        claimed(far, request);
        nextRing(request);

        soon().untilAsserted(() ->
                assertThat(told(request, true)).containsExactlyInAnyOrder(near.toString(), farther.toString()));
        assertThat(told(request, false)).doesNotContain(farthest.toString(), wouldNotComeSoFar.toString());
        assertThat(news("sitting.alerted", request).stream()
                        .filter(alert -> !alert.path("withdrawn").asBoolean())
                        .mapToInt(alert -> alert.path("userIds").size())
                        .sum())
                .isEqualTo(3);
        assertThat(details(request)).containsExactly("claimed");
    }

    @Test
    void anEmergencySpreadsFasterThanWhatIsPlanned() {
        String emergency = request();
        var later = details(owner);
        later.put("urgency", "planned");
        String planned = request(later);

        soon().untilAsserted(() -> List.of(emergency, planned)
                .forEach(request -> assertThat(stored(request).getEmbedded(List.of("alerting", "ring"), 0))
                        .isEqualTo(1)));

        assertThat(stored(emergency).getDate("dueAt")).isBefore(stored(planned).getDate("dueAt"));
    }

    @Test
    void whoeverHandsItBackIsNotToldAgainAndAllOthersAre() {
        UserId ada = listed(0, 5);
        UserId ben = listed(0, 5);
        String request = request();
        soon().untilAsserted(() -> assertThat(told(request, false)).hasSize(2));
        long fence = claimed(ada, request);

        with(ada, request, "handback", fence);

        soon().untilAsserted(() -> assertThat(
                        news("sitting.alerted", request).getLast().path("userIds"))
                .extracting(JsonNode::asString)
                .containsExactly(ben.toString()));
        assertThat(news("sitting.alerted", request).getLast().path("withdrawn").asBoolean())
                .isFalse();
        assertThat(details(request)).containsExactly("claimed", "handed_back");
    }

    @Test
    void onlyWhoTakesThesePetsAndIsSharedWithIsTold() {
        UserId catsOnly = listed(0, 5);
        as(
                catsOnly,
                "PUT",
                "/v1/sitters/me",
                java.util.Map.of("radiusKm", 5, "species", List.of("cat"), "available", true),
                java.util.Map.of());
        UserId blocked = listed(0, 5);
        as(owner, "PUT", "/v1/people/" + blocked + "/block");
        UserId fine = listed(0, 5);
        offer(owner, 5, true);
        share(owner, lat, lon);

        String request = request();

        soon().untilAsserted(() -> assertThat(told(request, false)).containsExactly(fine.toString()));
        nextRing(request);
        soon().untilAsserted(() ->
                assertThat(read(owner, request).json().path("radiusKm").asInt()).isEqualTo(8));
        assertThat(told(request, false)).containsExactly(fine.toString());
    }

    @Test
    void bothAreToldWhenAClaimRunsOutAndTheOwnerWhenNobodyCame() {
        UserId sitter = sitter();
        String request = request();
        claimed(sitter, request);
        lapse(request);
        soon().untilAsserted(() -> assertThat(details(request)).containsExactly("claimed", "lapsed", "lapsed"));

        end(request);

        soon().untilAsserted(() -> assertThat(details(request)).contains("expired"));
        assertThat(news("profile.notify", request))
                .extracting(notice -> notice.path("recipientId").asString())
                .containsExactly(owner.toString(), owner.toString(), sitter.toString(), owner.toString());
    }
}
