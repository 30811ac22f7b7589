package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.feed.vet.Vets;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who decides who is a vet, and what is known of it. */
class VetsTest extends FeedContext {

    @Autowired
    Vets vets;

    @Autowired
    MongoTemplate mongo;

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

    @Test
    void everybodyFindsTheVetsThereAreInPages() {
        List<UserId> docs = Stream.generate(ids::userId).limit(5).toList();
        docs.forEach(one -> asAdmin("PUT", one));
        UserId reader = ids.userId();

        soon().untilAsserted(() -> assertThat(listed(reader, 2))
                .containsAll(docs.stream().map(UserId::toString).toList())
                .doesNotHaveDuplicates()
                .doesNotContain(reader.toString()));
        asAdmin("DELETE", docs.getFirst());
        assertThat(listed(reader, 100)).doesNotContain(docs.getFirst().toString());
        assertThat(get(reader, "/v1/vets?limit=1")
                        .json()
                        .at("/items/0/verifiedVet")
                        .asBoolean())
                .isTrue();
        assertThat(get(reader, "/v1/vets?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void whoeverIsBlockedOrGoneIsNotListed() {
        UserId other = ids.userId();
        asAdmin("PUT", doc);
        asAdmin("PUT", other);
        UserId reader = ids.userId();
        soon().untilAsserted(() -> assertThat(listed(reader, 100)).contains(doc.toString(), other.toString()));

        PROFILE.block(doc, reader);
        PROFILE.forget(other);

        assertThat(listed(reader, 100)).doesNotContain(doc.toString());
        soon().untilAsserted(() -> assertThat(listed(reader, 100)).doesNotContain(other.toString()));
    }

    @Test
    void whoeverIsListedAndNoVetIsNotShownAndAVetWhoIsNotListedIsListedByDecidingAgain() {
        asAdmin("PUT", doc);
        mongo.getCollection("listings").deleteOne(new Document("list", "vets").append("_id", entry(doc)));
        UserId halfWay = ids.userId();
        mongo.getCollection("listings")
                .insertOne(new Document("_id", entry(halfWay))
                        .append("list", "vets")
                        .append("sortKey", halfWay.toString())
                        .append("subject", halfWay.toString()));

        asAdmin("PUT", doc);

        UserId reader = ids.userId();
        soon().untilAsserted(() -> assertThat(listed(reader, 1)).contains(doc.toString()));
        assertThat(listed(reader, 1)).doesNotContain(halfWay.toString());
    }

    @Test
    void theFirstPageIsReadFromCachesAlone() {
        asAdmin("PUT", doc);
        UserId reader = ids.userId();

        soon().untilAsserted(() -> {
            listed(reader, 20);
            assertThat(get(reader, "/v1/vets").header("Server-Timing")).contains("one=0 many=0 all=0");
        });
    }

    private static String entry(UserId userId) {
        return "vets\t" + userId + "\t" + userId;
    }

    private List<String> listed(UserId reader, int limit) {
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = get(reader, "/v1/vets?limit=" + limit + cursor);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json()
                    .path("items")
                    .forEach(item -> read.add(item.at("/person/userId").asString()));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + next(page);
        } while (!cursor.isEmpty());
        return read;
    }

    private RawAnswer asAdmin(String method, UserId userId) {
        return as(method, userId, "admin");
    }

    private RawAnswer as(String method, UserId userId, String role) {
        return new RawHttp(port)
                .send(method, "/v1/admin/vets/" + userId, Map.of("Authorization", "Bearer " + token(admin, role)), "");
    }
}
