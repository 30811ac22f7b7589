package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told about pets. */
class PetDetailsTest extends ProfileContext {

    private UserId ada;

    @BeforeEach
    void somebody() {
        ada = person("Ada");
    }

    @Test
    void everythingThatIsToldIsReadBackAsItWas() {
        Map<String, Object> rex = Map.of(
                "name", "Rex",
                "species", "dog",
                "breed", "Border Collie",
                "sex", "male",
                "estimatedAge", Map.of("months", 30, "asOf", "2026-01-15"),
                "temperament", List.of("calm", "good_with_cats"),
                "vaccinations",
                        List.of(Map.of("against", "rabies", "givenOn", "2026-02-01", "expiresOn", "2029-02-01")));
        Answer made = as(ada, "POST", "/v1/pets", rex, Map.of());

        Answer read = as(ada, "GET", "/v1/pets/" + made.text("petId"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(read.json()).isEqualTo(made.json());
        rex.forEach((field, value) -> assertThat(read.json().path(field))
                .isEqualTo(new tools.jackson.databind.json.JsonMapper().valueToTree(value)));
    }

    @Test
    void aBirthdayTakesThePlaceOfAnEstimate() {
        Answer made = as(
                ada,
                "POST",
                "/v1/pets",
                Map.of("name", "Rex", "species", "dog", "estimatedAge", Map.of("months", 30, "asOf", "2026-01-15")),
                Map.of());
        String path = "/v1/pets/" + made.text("petId");

        Answer both = as(ada, "PATCH", path, "{\"bornOn\":\"2023-07-01\"}", Map.of("If-Match", "*"));
        Answer instead =
                as(ada, "PATCH", path, "{\"bornOn\":\"2023-07-01\",\"estimatedAge\":null}", Map.of("If-Match", "*"));

        assertThat(both.status()).isEqualTo(400);
        assertThat(instead.text("bornOn")).isEqualTo("2023-07-01");
        assertThat(as(ada, "GET", path).json().has("estimatedAge")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"estimatedAge\":{}",
                "\"estimatedAge\":{\"months\":-1,\"asOf\":\"2026-01-01\"}",
                "\"estimatedAge\":{\"months\":2401,\"asOf\":\"2026-01-01\"}",
                "\"estimatedAge\":{\"months\":12}",
                "\"estimatedAge\":{\"months\":12,\"asOf\":\"2999-01-01\"}",
                "\"estimatedAge\":{\"months\":12,\"asOf\":\"2026-01-01\"},\"bornOn\":\"2025-01-01\"",
                "\"temperament\":[\"friendly dragon\"]",
                "\"temperament\":[\"calm\",\"calm\"]",
                "\"temperament\":[null]",
                "\"temperament\":[1]",
                "\"vaccinations\":[{\"against\":\"rabies\",\"givenOn\":\"2999-01-01\"}]",
                "\"vaccinations\":[{\"against\":\"rabies\",\"givenOn\":\"2026-02-01\",\"expiresOn\":\"2026-01-01\"}]",
                "\"vaccinations\":[{\"against\":\"rabies\",\"expiresOn\":\"9999-01-01\"}]",
                "\"vaccinations\":[{\"givenOn\":\"2026-02-01\"}]",
                "\"coOwners\":[]"
            })
    void whatCannotBeIsRefused(String field) {
        String body = "{\"name\":\"Rex\",\"species\":\"dog\"," + field + "}";

        Answer refused = as(ada, "POST", "/v1/pets", body, Map.of());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid_request");
    }

    @Test
    void aTemperamentThatWasWrittenBeforeThereWasAListIsLeftOut() {
        String petId = as(
                        ada,
                        "POST",
                        "/v1/pets",
                        Map.of("name", "Rex", "species", "dog", "temperament", List.of("calm")),
                        Map.of())
                .text("petId");
        mongo.getCollection("pets")
                .updateOne(
                        new Document("homeId", ada.toString()).append("_id", petId),
                        new Document("$push", new Document("temperament", "a bit of a clown")));

        assertThat(as(ada, "GET", "/v1/pets/" + petId).texts("temperament", "")).containsExactly("calm");
    }

    @ParameterizedTest
    @CsvSource({
        "dog,border,Border Collie",
        "dog,BORDER C,Border Collie",
        "dog,frise,Bichon Frisé",
        "cat,norw,Norwegian Forest Cat",
        "cat,forest,Norwegian Forest Cat",
        "guinea_pig,skinny,Skinny Pig"
    })
    void breedsAreSuggestedByWhatTheyAreCalled(String species, String typed, String breed) {
        Answer suggested = as(ada, "GET", "/v1/pets/breeds?species=" + species + "&q=" + typed.replace(" ", "%20"));

        assertThat(suggested.texts("items", "").getFirst()).isEqualTo(breed);
        assertThat(suggested.json().path("nextCursor").isNull()).isTrue();
        assertThat(suggested.header("Server-Timing")).contains("one=0 many=0 all=0", "redis;desc=\"0\"");
    }

    @Test
    void everySpeciesButOtherHasBreedsAndTheyAreOfThatSpecies() {
        for (String species : List.of(
                "dog",
                "cat",
                "rabbit",
                "guinea_pig",
                "hamster",
                "ferret",
                "bird",
                "fish",
                "reptile",
                "amphibian",
                "horse")) {
            assertThat(as(ada, "GET", "/v1/pets/breeds?species=" + species + "&limit=100")
                            .texts("items", ""))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
        assertThat(as(ada, "GET", "/v1/pets/breeds?species=other").texts("items", ""))
                .isEmpty();
        assertThat(as(ada, "GET", "/v1/pets/breeds?species=cat&q=poodle").texts("items", ""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?species=", "?species=dragon", "?species=DOG", "?species=dog&limit=0"})
    void breedsOfNoSpeciesAreRefused(String query) {
        assertThat(as(ada, "GET", "/v1/pets/breeds" + query).status()).isEqualTo(400);
    }
}
