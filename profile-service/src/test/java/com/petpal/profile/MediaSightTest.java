package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.SampleImages;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees an image: its owner, and whoever may read what it hangs on. */
class MediaSightTest extends MediaRequests {

    @Test
    void aFreshImageIsForItsOwnerAlone() {
        UserId ada = person("Ada");
        String mediaId = uploaded(ada, SampleImages.jpeg());

        assertThat(statusFor(ada, mediaId)).isEqualTo(200);
        assertThat(statusFor(person("Ben"), mediaId)).isEqualTo(404);
        assertThat(statusFor(ada, ada + "00000000000")).isEqualTo(404);
        assertThat(statusFor(ada, "nonsense")).isEqualTo(400);
        assertThat(image(ada, mediaId + "?variant=huge").statusCode()).isEqualTo(400);
        assertThat(send("GET", "/v1/media/" + mediaId, null, null, Map.of()).status())
                .isEqualTo(401);
        assertThat(as(person("Ben"), "DELETE", "/v1/media/" + mediaId).status()).isEqualTo(404);
    }

    @Test
    void anAvatarIsForWhoeverMaySeeThePersonUntilThereIsAnother() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        String first = uploaded(ada, SampleImages.jpeg());
        String second = uploaded(ada, SampleImages.png());

        becomesAvatar(ada, first);

        assertThat(statusFor(ben, first)).isEqualTo(200);
        assertThat(as(ben, "GET", "/v1/people/" + ada).text("avatarMediaId")).isEqualTo(first);
        Answer cards =
                internal("POST", "/internal/cards", Map.of("people", List.of(ada.toString()), "pets", List.of()));
        assertThat(cards.texts("people", "avatarMediaId")).containsExactly(first);

        becomesAvatar(ada, second);

        assertThat(statusFor(ben, first)).isEqualTo(404);
        assertThat(statusFor(ben, second)).isEqualTo(200);
        as(ada, "PATCH", "/v1/people/me", "{\"avatarMediaId\":null}", Map.of("If-Match", "*"));
        assertThat(statusFor(ben, second)).isEqualTo(404);
    }

    @Test
    void theAvatarOfAPetIsForWhoeverMaySeeThePet() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        UserId chi = person("Chi");
        as(ben, "PUT", "/v1/people/" + ada + "/follow");
        String mediaId = uploaded(ada, SampleImages.jpeg());
        Map<String, String> momo = Map.of("name", "Momo", "species", "cat", "avatarMediaId", mediaId);

        Answer pet = as(ada, "POST", "/v1/pets", momo, Map.of());

        assertThat(pet.text("avatarMediaId")).isEqualTo(mediaId);
        assertThat(statusFor(chi, mediaId)).isEqualTo(200);
        as(ada, "PATCH", "/v1/people/me", Map.of("privacy", "followers"), Map.of("If-Match", "*"));
        assertThat(statusFor(chi, mediaId)).isEqualTo(404);
        assertThat(statusFor(ben, mediaId)).isEqualTo(200);
        as(ada, "PATCH", "/v1/pets/" + pet.text("petId"), "{\"avatarMediaId\":null}", Map.of("If-Match", "*"));
        assertThat(statusFor(ben, mediaId)).isEqualTo(404);
    }

    @Test
    void theImageOfAPostIsForWhoeverMayReadThePost() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        UserId chi = person("Chi");
        as(ben, "PUT", "/v1/people/" + ada + "/follow");
        String mediaId = uploaded(ada, SampleImages.jpeg());
        String post = ids.postId(ada).toString();

        assertThat(hang(ada, mediaId, post, "followers").status()).isEqualTo(204);
        assertThat(statusFor(ben, mediaId)).isEqualTo(200);
        assertThat(statusFor(chi, mediaId)).isEqualTo(404);
        hang(ada, mediaId, post, "public");
        assertThat(statusFor(chi, mediaId)).isEqualTo(200);

        Map<String, Object> off = Map.of("mediaIds", List.of(mediaId), "subject", Map.of("type", "post", "id", post));
        assertThat(internal("PUT", "/internal/media/detach", off).status()).isEqualTo(204);
        assertThat(statusFor(ben, mediaId)).isEqualTo(404);
    }

    @Test
    void onlyOwnImagesAreHungUp() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        String bens = uploaded(ben, SampleImages.jpeg());

        for (String foreign : List.of(bens, ids.mediaId(ada).toString())) {
            Answer avatar =
                    as(ada, "PATCH", "/v1/people/me", Map.of("avatarMediaId", foreign), Map.of("If-Match", "*"));
            Answer pet = as(
                    ada,
                    "POST",
                    "/v1/pets",
                    Map.of("name", "Rex", "species", "dog", "avatarMediaId", foreign),
                    Map.of());
            Answer post = hang(ada, foreign, ids.postId(ada).toString(), "public");

            for (Answer refused : List.of(avatar, pet, post)) {
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.code()).isEqualTo("not_your_media");
            }
        }
        assertThat(as(ada, "PATCH", "/v1/people/me", Map.of("avatarMediaId", "x"), Map.of("If-Match", "*"))
                        .status())
                .isEqualTo(400);
        assertThat(as(ada, "PUT", "/internal/media/attach").status()).isEqualTo(401);
        assertThat(statusFor(ada, bens)).isEqualTo(404);
    }

    @Test
    void theImageOfAConversationIsForItsMembers() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        UserId chi = person("Chi");
        String mediaId = uploaded(ada, SampleImages.jpeg());
        String conversation = ids.random128();
        AUTH.belongs(conversation, ben);
        Map<String, Object> subject = Map.of("type", "conversation", "id", conversation);
        Map<String, Object> on = Map.of("ownerId", ada.toString(), "mediaIds", List.of(mediaId), "subject", subject);

        assertThat(internal("PUT", "/internal/media/attach", on).status()).isEqualTo(204);

        assertThat(statusFor(ben, mediaId)).isEqualTo(200);
        assertThat(statusFor(chi, mediaId)).isEqualTo(404);
        AUTH.isAway(true);
        try {
            assertThat(statusFor(ben, mediaId)).isEqualTo(503);
            assertThat(statusFor(ada, mediaId)).isEqualTo(200);
        } finally {
            AUTH.isAway(false);
        }
        Map<String, Object> off = Map.of("mediaIds", List.of(mediaId), "subject", subject);
        assertThat(internal("PUT", "/internal/media/detach", off).status()).isEqualTo(204);
        assertThat(statusFor(ben, mediaId)).isEqualTo(404);
        assertThat(hang(ada, mediaId, ids.postId(ada).toString(), "members").status())
                .isEqualTo(400);
    }

    @Test
    void everybodyTakesTheirImagesAway() throws Exception {
        UserId ada = person("Ada");
        String mediaId = uploaded(ada, SampleImages.jpeg());
        uploaded(person("Ben"), SampleImages.jpeg());

        var files = new HashMap<String, byte[]>();
        var asked = HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + "/internal/exports/" + ada))
                .header("Authorization", "Bearer " + credential.mint());
        com.petpal.platform.export.WholeZip.read(
                new java.io.ByteArrayInputStream(exchange(asked).body()),
                (name, content) -> files.put(name, content.readAllBytes()));

        assertThat(text(files.getOrDefault("media.json", new byte[0]))).contains("\"mediaId\":\"" + mediaId + "\"");
        assertThat(files.keySet())
                .filteredOn(name -> name.startsWith("media/"))
                .containsExactly("media/" + mediaId + ".jpg");
        assertThat(files.get("media/" + mediaId + ".jpg"))
                .isEqualTo(image(ada, mediaId).body());
    }
}
