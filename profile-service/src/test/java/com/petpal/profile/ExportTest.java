package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.testing.ExportedFiles;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What this service tells of a person who takes their data away, and that nothing is left out without a reason. */
class ExportTest extends Playdating {

    private static final Map<String, String> NOT_EXPORTED = Map.of(
            "idempotency", "answers of requests of the last day, which made what is exported",
            "listings", "made from what is exported: handles and names, pets, where somebody is found",
            "suggestions", "guesses about others, worked out from what is exported",
            "counts", "counted from what is exported",
            "blocked_by", "who blocked somebody is those people's to tell",
            "dead_letters", "events that could not be handled; ids alone");

    @Autowired
    List<ExportPart> parts;

    @Test
    void everyCollectionIsExportedOrThereIsAReason() {
        var exported = parts.stream().flatMap(part -> part.collections().stream());

        assertThat(Stream.concat(exported, NOT_EXPORTED.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(Collections.in("profile").stream()
                        .map(ShardedCollection::name)
                        .toList());
    }

    @Test
    void aPersonGetsTheirProfilePetsAndEdges() throws Exception {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        UserId chi = person("Chi");
        String pet = as(
                        ada,
                        "POST",
                        "/v1/pets",
                        Map.of("name", "Rex", "species", "dog", "careNotes", "Tablets."),
                        Map.of())
                .text("petId");
        as(ben, "POST", "/v1/pets", Map.of("name", "Tom", "species", "cat"), Map.of());
        as(ada, "PUT", "/v1/people/" + ben + "/follow");
        as(ada, "PUT", "/v1/people/" + chi + "/follow");
        as(ada, "DELETE", "/v1/people/" + chi + "/follow");
        as(chi, "PUT", "/v1/people/" + ada + "/follow");

        soon().untilAsserted(() ->
                assertThat(texts(export(ada).path("followers.json"), "")).containsExactly(chi.toString()));
        JsonNode files = export(ada);

        assertThat(files.propertyNames())
                .containsExactlyInAnyOrder(
                        "person.json",
                        "former-handles.json",
                        "pets.json",
                        "co-owned-pets.json",
                        "co-owner-invitations.json",
                        "sitter.json",
                        "media.json",
                        "following.json",
                        "followers.json",
                        "requested.json",
                        "requests.json",
                        "blocks.json",
                        "mutes.json",
                        "playdates.json",
                        "rsvps.json",
                        "sitting-requests.json",
                        "sittings.json",
                        "reviews-written.json",
                        "reviews-heard.json",
                        "reports.json",
                        "moderation.json");
        soon().untilAsserted(() -> assertThat(export(ada).path("person.json"))
                .isEqualTo(as(ada, "GET", "/v1/people/me").json()));
        assertThat(texts(files.path("pets.json"), "/petId")).containsExactly(pet);
        assertThat(files.path("pets.json").path(0))
                .isEqualTo(as(ada, "GET", "/v1/pets/" + pet).json());
        assertThat(texts(files.path("following.json"), "")).containsExactly(ben.toString());
    }

    @Test
    void petsThatAPersonCoOwnsOrIsInvitedToAreExportedById() throws Exception {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        var pets = new java.util.ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            String pet = as(ben, "POST", "/v1/pets", Map.of("name", "Tom", "species", "cat"), Map.of())
                    .text("petId");
            as(ben, "POST", "/v1/pets/" + pet + "/co-owners", Map.of("userId", ada.toString()), Map.of());
            pets.add(pet);
        }
        as(ada, "PUT", "/v1/pets/" + pets.getFirst() + "/co-owners/me");

        soon().untilAsserted(() -> {
            JsonNode files = export(ada);
            assertThat(texts(files.path("co-owned-pets.json"), "")).containsExactly(pets.getFirst());
            assertThat(texts(files.path("co-owner-invitations.json"), "")).containsExactly(pets.getLast());
        });
    }

    @Test
    void playdatesAreExportedByHostsWithTheirPlaceAndByGuestsWithoutIt() throws Exception {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        String hosted = playdate(ada, 2);
        String other = playdate(ben, 2);
        join(ada, other);
        as(ben, "DELETE", "/v1/playdates/" + other);

        soon().untilAsserted(() ->
                assertThat(texts(export(ada).path("rsvps.json"), "/playdateId")).containsExactly(other));
        JsonNode files = export(ada);

        assertThat(texts(files.path("playdates.json"), "/playdateId")).containsExactly(hosted);
        assertThat(texts(files.path("playdates.json"), "/place/label")).containsExactly(LABEL);
        assertThat(texts(files.path("rsvps.json"), "/state")).containsExactly("going");
        assertThat(files.path("rsvps.json").toString()).doesNotContain(LABEL);
    }

    @Test
    void sittingIsExportedByOwnersWithTheCareCardAndBySittersWithoutIt() throws Exception {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        Map<String, ?> place = Map.of("lat", lat, "lon", lon, "label", LABEL);
        as(ben, "PATCH", "/v1/people/me", Map.of("location", Map.of("lat", lat, "lon", lon)), Map.of("If-Match", "*"));
        as(ben, "PUT", "/v1/sitters/me", Map.of("radiusKm", 5, "species", List.of("dog"), "available", true), Map.of());
        Map<String, ?> asked = Map.of(
                "petIds",
                List.of(pet(ada, "dog")),
                "from",
                Instant.now().toString(),
                "to",
                Instant.now().plusSeconds(3_600).toString(),
                "urgency",
                "planned",
                "place",
                place,
                "careCard",
                "Two walks.");
        String request =
                as(ada, "POST", "/v1/sitting-requests", asked, Map.of()).text("sittingId");
        String path = "/v1/sitting-requests/" + request;
        as(ben, "POST", path + "/claim");
        as(ben, "POST", path + "/complete", Map.of("fence", 1), Map.of());
        as(ada, "POST", path + "/review", Map.of("stars", 4, "text", "Good."), Map.of());

        soon().untilAsserted(() -> assertThat(texts(export(ben).path("sittings.json"), "/sittingId"))
                .containsExactly(request));
        JsonNode adas = export(ada);
        JsonNode bens = export(ben);

        assertThat(texts(adas.path("sitting-requests.json"), "/careCard")).containsExactly("Two walks.");
        assertThat(texts(adas.path("sitting-requests.json"), "/sitterId")).containsExactly(ben.toString());
        assertThat(texts(adas.path("reviews-written.json"), "/text")).containsExactly("Good.");
        assertThat(texts(bens.path("reviews-heard.json"), "/text")).containsExactly("Good.");
        assertThat(bens.toString()).doesNotContain("Two walks.", LABEL);
    }

    @Test
    void handlesThatAreKeptBackAreExported() throws Exception {
        UserId ada = person("Ada");
        as(ada, "PATCH", "/v1/people/me", Map.of("handle", handleOf(ids.userId())), Map.of("If-Match", "*"));

        JsonNode former = export(ada).path("former-handles.json");

        assertThat(texts(former, "/handle")).containsExactly(handleOf(ada));
        assertThat(texts(former, "/keptUntil").getFirst()).endsWith("Z");
    }

    @Test
    void morePetsThanAPageAreAllThereOnce() throws Exception {
        UserId ada = person("Ada");
        for (int i = 0; i < 101; i++) {
            as(ada, "POST", "/v1/pets", Map.of("name", "Rex " + i, "species", "dog"), Map.of());
        }

        assertThat(texts(export(ada).path("pets.json"), "/petId")).hasSize(101).doesNotHaveDuplicates();
    }

    @Test
    void ofSomebodyUnknownThereIsNothing() throws Exception {
        JsonNode files = export(ids.userId());

        assertThat(files.has("person.json")).isFalse();
        assertThat(files.values()).allSatisfy(list -> assertThat(list).isEmpty());
    }

    @Test
    void onlyServicesMayAsk() {
        UserId ada = person("Ada");

        assertThat(as(ada, "GET", "/internal/exports/" + ada).status()).isEqualTo(401);
        assertThat(internal("GET", "/internal/exports/zz", null).status()).isEqualTo(400);
    }

    private JsonNode export(UserId userId) throws IOException, InterruptedException {
        return ExportedFiles.of(port, credential, userId);
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream()
                .map(item -> (pointer.isEmpty() ? item : item.at(pointer)).asString(""))
                .toList();
    }
}
