package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleAndPetsTest extends ProfileContext {

    private static final Map<String, Object> REX =
            Map.of("name", "Rex", "species", "dog", "bornOn", "2021-04-12", "careNotes", "Tablets at night.");

    @Test
    void peopleAreReadByIdAndByHandle() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");

        Answer byId = as(ben, "GET", "/v1/people/" + ada);
        Answer byHandle = as(ben, "GET", "/v1/people/by-handle/" + handleOf(ada));

        assertThat(byId.text("displayName")).isEqualTo("Ada");
        assertThat(byHandle.json()).isEqualTo(byId.json());
    }

    @Test
    void peopleChangeTheVersionTheyHaveSeenAndReadItAtOnce() {
        UserId ada = person("Ada");
        String tag = as(ada, "GET", "/v1/people/me").header("ETag");

        Answer changed = as(ada, "PATCH", "/v1/people/me", Map.of("bio", "Hello"), Map.of("If-Match", tag));
        Answer stale = as(ada, "PATCH", "/v1/people/me", Map.of("bio", "Bye"), Map.of("If-Match", tag));
        Answer blind = as(ada, "PATCH", "/v1/people/me", Map.of("bio", "Bye"), Map.of());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(as(ada, "GET", "/v1/people/me").text("bio")).isEqualTo("Hello");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void careNotesAreForTheOwnerAlone() {
        UserId ada = person("Ada");
        String pet = as(ada, "POST", "/v1/pets", REX, Map.of()).text("petId");

        assertThat(as(ada, "GET", "/v1/pets/" + pet).text("careNotes")).isEqualTo("Tablets at night.");
        Answer other = as(person("Ben"), "GET", "/v1/pets/" + pet);
        assertThat(other.text("bornOn")).isEqualTo("2021-04-12");
        assertThat(other.json().has("careNotes")).isFalse();
    }

    @Test
    void theSameIdempotencyKeyMakesOnePet() {
        UserId ada = person("Ada");
        Map<String, String> key = Map.of("Idempotency-Key", "pet-of-ada-1");

        Answer first = as(ada, "POST", "/v1/pets", REX, key);
        Answer again = as(ada, "POST", "/v1/pets", REX, key);
        Answer other = as(ada, "POST", "/v1/pets", Map.of("name", "Tom", "species", "cat"), key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text("petId")).isEqualTo(first.text("petId"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void onlyItsOwnerChangesAPet() {
        UserId ada = person("Ada");
        Answer pet = as(ada, "POST", "/v1/pets", REX, Map.of());
        String path = "/v1/pets/" + pet.text("petId");
        Map<String, String> seen = Map.of("If-Match", pet.header("ETag"));

        Answer refused = as(person("Ben"), "PATCH", path, Map.of("name", "Max"), seen);
        Answer changed = as(ada, "PATCH", path, "{\"name\":\"Max\",\"careNotes\":null}", seen);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(changed.text("name")).isEqualTo("Max");
        assertThat(as(ada, "GET", path).json().has("careNotes")).isFalse();
    }

    @Test
    void petsArePagedWithoutLossOrRepetition() {
        UserId ada = person("Ada");
        var made = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            made.add(as(ada, "POST", "/v1/pets", REX, Map.of()).text("petId"));
        }

        var read = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = as(ada, "GET", "/v1/people/" + ada + "/pets?limit=3" + cursor);
            read.addAll(page.items("petId"));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(read).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void cardsShowThoseWhoExistAndFollowEveryChange() {
        UserId ada = person("Ada");
        String pet = as(ada, "POST", "/v1/pets", REX, Map.of()).text("petId");
        var wanted = Map.of("people", List.of(ada.toString(), ids.userId().toString()), "pets", List.of(pet));
        internal("POST", "/internal/cards", wanted);

        as(ada, "PATCH", "/v1/people/me", Map.of("displayName", "Ada L."), Map.of("If-Match", "*"));
        Answer cards = internal("POST", "/internal/cards", wanted);

        assertThat(cards.texts("people", "displayName")).containsExactly("Ada L.");
        assertThat(cards.texts("pets", "species")).containsExactly("dog");
    }
}
