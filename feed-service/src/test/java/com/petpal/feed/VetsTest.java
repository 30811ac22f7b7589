package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.feed.vet.Vets;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides who is a vet, and what is known of it. */
class VetsTest extends FeedContext {

    @Autowired
    Vets vets;

    private UserId admin;
    private UserId doc;

    @BeforeEach
    void anAdminAndSomebody() {
        admin = ids.userId();
        doc = ids.userId();
    }

    @Test
    void anAdminGrantsTheBadgeAndTakesItAway() {
        assertThat(vets.among(List.of(doc))).isEmpty();

        assertThat(asAdmin("PUT", doc).status()).isEqualTo(204);
        assertThat(vets.among(List.of(doc, admin))).containsExactly(doc);

        assertThat(asAdmin("DELETE", doc).status()).isEqualTo(204);
        assertThat(vets.among(List.of(doc))).isEmpty();
    }

    @Test
    void whoDecidedAndWhenIsKeptOnceForEachChange() {
        asAdmin("PUT", doc);
        asAdmin("PUT", doc);
        asAdmin("DELETE", doc);
        asAdmin("DELETE", doc);
        asAdmin("PUT", doc);

        RawAnswer read = asAdmin("GET", doc);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("verified").asBoolean()).isTrue();
        assertThat(read.json()
                        .path("trail")
                        .valueStream()
                        .map(one -> one.path("verified").asBoolean()))
                .containsExactly(true, false, true);
        assertThat(read.json().at("/trail/0/by").asString()).isEqualTo(admin.toString());
        assertThat(read.json().at("/trail/0/at").asString()).endsWith("Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void nobodyElseMay(String method) {
        assertThat(as(method, doc, "user").code()).isEqualTo("forbidden");
        assertThat(as(method, doc, "moderator").status()).isEqualTo(403);
        assertThat(vets.among(List.of(doc))).isEmpty();
    }

    @Test
    void thereIsNoVetWhoIsNobody() {
        PROFILE.forget(doc);

        assertThat(asAdmin("PUT", doc).status()).isEqualTo(404);
        assertThat(asAdmin("GET", doc).status()).isEqualTo(404);
        assertThat(asAdmin("DELETE", doc).status()).isEqualTo(204);
    }

    @Test
    void aBadgeThatIsKnownCostsNothing() {
        asAdmin("PUT", doc);
        vets.among(List.of(doc));

        withoutProfile(() -> assertThat(vets.among(List.of(doc))).containsExactly(doc));
        withoutRedis(() -> assertThat(vets.among(List.of(doc))).containsExactly(doc));
    }

    private RawAnswer asAdmin(String method, UserId userId) {
        return as(method, userId, "admin");
    }

    private RawAnswer as(String method, UserId userId, String role) {
        return new RawHttp(port)
                .send(method, "/v1/admin/vets/" + userId, Map.of("Authorization", "Bearer " + token(admin, role)), "");
    }
}
