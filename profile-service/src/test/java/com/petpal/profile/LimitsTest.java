package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one person may not do without end, while others go on. */
class LimitsTest extends ProfileContext {

    @Test
    void whoCollectsHandlesBySearchingIsAskedForPatience() {
        UserId mallory = person("Mallory");

        Answer refused = untilRefused(() -> as(mallory, "GET", "/v1/people?q=ad"), 200);

        assertThat(refused.code()).isEqualTo("too_many_attempts");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).contains("people-search");
        assertThat(as(person("Ada"), "GET", "/v1/people?q=ad").status()).isEqualTo(200);
        assertThat(as(mallory, "GET", "/v1/people/me").status()).isEqualTo(200);
    }

    @Test
    void peopleAndPetsNearbyAreAskedForOutOfOneBucket() {
        UserId mallory = person("Mallory");
        String around = "?lat=52.5&lon=13.4&radiusKm=5";
        untilRefused(() -> as(mallory, "GET", "/v1/nearby/people" + around), 200);

        assertThat(as(mallory, "GET", "/v1/nearby/pets" + around).status()).isEqualTo(429);
    }

    @Test
    void playdatesAreAskedForOutOfTheSameBucket() {
        UserId mallory = person("Mallory");
        String around = "?lat=52.5&lon=13.4&radiusKm=5";
        untilRefused(() -> as(mallory, "GET", "/v1/nearby/playdates" + around), 200);

        assertThat(as(mallory, "GET", "/v1/nearby/people" + around).status()).isEqualTo(429);
    }

    @Test
    void whoWantsToComeEverywhereIsAskedForPatience() {
        UserId mallory = person("Mallory");
        String nowhere = "/v1/playdates/" + ids.playdateId(person("Host"));

        Answer refused = untilRefused(() -> as(mallory, "PUT", nowhere + "/rsvp"), 40);

        assertThat(refused.header("RateLimit-Policy")).contains("rsvp");
        Answer invitations = untilRefused(() -> as(mallory, "POST", "/v1/playdates", Map.of(), Map.of()), 20);
        assertThat(invitations.header("RateLimit-Policy")).contains("playdate");
    }

    @Test
    void whoInvitesWithoutEndIsAskedForPatience() {
        UserId mallory = person("Mallory");
        UserId ben = person("Ben");
        String pet = "/v1/pets/"
                + as(mallory, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of())
                        .text("petId");

        Answer refused = untilRefused(
                () -> as(mallory, "POST", pet + "/co-owners", Map.of("userId", ben.toString()), Map.of()), 30);

        assertThat(refused.header("Retry-After")).isNotBlank();
    }

    private static Answer untilRefused(Supplier<Answer> ask, int atMost) {
        return Stream.generate(ask)
                .limit(atMost)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("never refused"));
    }
}
