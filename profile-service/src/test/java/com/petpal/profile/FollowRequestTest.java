package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following somebody who chooses their followers. */
class FollowRequestTest extends ProfileContext {

    private UserId ada;
    private UserId ben;

    @BeforeEach
    void benChoosesHisFollowers() {
        ada = person("Ada");
        ben = person("Ben");
        privacy(ben, "followers");
    }

    @Test
    void aRequestIsNoFollowUntilItIsAccepted() {
        Answer asked = follow(ada, ben);

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("state")).isEqualTo("requested");
        soon().untilAsserted(() -> assertThat(requests(ben)).containsExactly(ada.toString()));
        assertThat(relations(ada)).isEmpty();
        assertThat(followers(ben)).isEmpty();
        assertThat(as(ada, "GET", "/v1/people/" + ada + "/following").items("userId"))
                .isEmpty();
        assertThat(as(ada, "GET", "/v1/people/" + ben + "/pets").code()).isEqualTo("followers_only");

        assertThat(answer(ben, ada, "accept").status()).isEqualTo(204);

        assertThat(relations(ada)).containsExactly(ben.toString());
        assertThat(as(ada, "GET", "/v1/people/" + ben + "/pets").status()).isEqualTo(200);
        soon().untilAsserted(() -> {
            assertThat(followers(ben)).containsExactly(ada.toString());
            assertThat(requests(ben)).isEmpty();
        });
        assertThat(follow(ada, ben).status()).isEqualTo(204);
        assertThat(answer(ben, ada, "accept").status()).isEqualTo(204);
        assertThat(answer(ben, ada, "decline").status()).isEqualTo(404);
    }

    @Test
    void aRequestIsDeclinedOrTakenBack() {
        follow(ada, ben);

        assertThat(answer(ben, ada, "decline").status()).isEqualTo(204);
        assertThat(answer(ben, ada, "decline").status()).isEqualTo(204);
        assertThat(answer(ben, ada, "accept").status()).isEqualTo(404);
        assertThat(relations(ada)).isEmpty();

        assertThat(follow(ada, ben).status()).isEqualTo(202);
        assertThat(as(ada, "DELETE", "/v1/people/" + ben + "/follow").status()).isEqualTo(204);
        assertThat(answer(ben, ada, "accept").status()).isEqualTo(404);
        assertThat(answer(ben, ids.userId(), "decline").status()).isEqualTo(404);
        soon().untilAsserted(() -> assertThat(requests(ben)).isEmpty());
    }

    @Test
    void whoeverIsNotAskedCannotAnswer() {
        follow(ada, ben);
        UserId chi = person("Chi");

        assertThat(answer(chi, ada, "accept").status()).isEqualTo(404);
        assertThat(answer(ada, ben, "accept").status()).isEqualTo(404);
        assertThat(answer(ada, ada, "accept").status()).isEqualTo(404);
        assertThat(relations(ada)).isEmpty();
    }

    @Test
    void strangersSeeACardAndFollowersEverything() {
        as(ben, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of());
        edit(ben, Map.of("bio", "I have a dog."));
        String pet =
                as(ben, "GET", "/v1/people/" + ben + "/pets").items("petId").getFirst();

        Answer card = as(ada, "GET", "/v1/people/" + ben);

        assertThat(card.text("handle")).isEqualTo(handleOf(ben));
        assertThat(card.text("privacy")).isEqualTo("followers");
        assertThat(card.json().has("bio")).isFalse();
        for (String list : List.of("pets", "followers", "following")) {
            Answer refused = as(ada, "GET", "/v1/people/" + ben + "/" + list);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("followers_only");
        }
        assertThat(as(ada, "GET", "/v1/pets/" + pet).status()).isEqualTo(404);

        follow(ada, ben);
        answer(ben, ada, "accept");

        assertThat(as(ada, "GET", "/v1/people/" + ben).text("bio")).isEqualTo("I have a dog.");
        assertThat(as(ada, "GET", "/v1/pets/" + pet).status()).isEqualTo(200);
    }

    @Test
    void openingUpGrantsWhatWasAsked() {
        var waiting = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            UserId fan = person("Fan");
            follow(fan, ben);
            waiting.add(fan.toString());
        }

        privacy(ben, "public");

        soon().untilAsserted(() -> {
            assertThat(followers(ben)).containsExactlyInAnyOrderElementsOf(waiting);
            assertThat(requests(ben)).isEmpty();
        });
    }

    @Test
    void whoeverFollowsAlreadyStaysWhenTheOtherCloses() {
        privacy(ben, "public");
        assertThat(follow(ada, ben).status()).isEqualTo(204);

        privacy(ben, "followers");

        assertThat(follow(ada, ben).status()).isEqualTo(204);
        assertThat(relations(ada)).containsExactly(ben.toString());
    }

    @Test
    void aBlockEndsARequest() {
        follow(ada, ben);

        as(ben, "PUT", "/v1/people/" + ada + "/block");

        assertThat(answer(ben, ada, "accept").status()).isEqualTo(404);
        soon().untilAsserted(() -> assertThat(requests(ben)).isEmpty());
    }

    private Answer follow(UserId follower, UserId followee) {
        return as(follower, "PUT", "/v1/people/" + followee + "/follow");
    }

    private Answer answer(UserId asked, UserId follower, String answer) {
        return as(asked, "POST", "/v1/people/me/follow-requests/" + follower + "/" + answer);
    }

    private List<String> requests(UserId person) {
        return as(person, "GET", "/v1/people/me/follow-requests").items("userId");
    }

    private List<String> followers(UserId person) {
        return as(person, "GET", "/v1/people/" + person + "/followers").items("userId");
    }

    private List<String> relations(UserId person) {
        return internal("GET", "/internal/relations/" + person, null).texts("following", "");
    }

    private void privacy(UserId person, String privacy) {
        edit(person, Map.of("privacy", privacy));
    }

    private void edit(UserId person, Map<String, String> patch) {
        String tag = as(person, "GET", "/v1/people/me").header("ETag");
        assertThat(as(person, "PATCH", "/v1/people/me", patch, Map.of("If-Match", tag))
                        .status())
                .isEqualTo(200);
    }
}
