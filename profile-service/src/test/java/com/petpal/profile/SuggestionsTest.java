package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People whom somebody may know: worked out beside requests, and never out of date in what matters. */
class SuggestionsTest extends ProfileContext {

    private static final String SUGGESTIONS = "/v1/people/me/suggestions";

    private UserId ada;
    private UserId ben;
    private UserId chi;
    private UserId known;
    private UserId heardOf;

    @BeforeEach
    void adaFollowsTwoWhoFollowOthers() {
        ada = person("Ada");
        ben = person("Ben");
        chi = person("Chi");
        known = person("Known");
        heardOf = person("Heard of");
        follow(ada, ben);
        follow(ada, chi);
        follow(ben, known);
        follow(chi, known);
        follow(chi, heardOf);
        follow(ben, ada);
        follow(ben, chi);
    }

    @Test
    void whoIsFollowedByMostComesFirst() {
        assertThat(as(ada, "GET", SUGGESTIONS).items("userId")).isEmpty();

        soon().untilAsserted(() -> assertThat(suggested()).containsExactly(known.toString(), heardOf.toString()));

        Answer answer = as(ada, "GET", SUGGESTIONS);
        assertThat(answer.items("followedBy")).containsExactly("2", "1");
        assertThat(answer.items("handle")).containsExactly(handleOf(known), handleOf(heardOf));
        assertThat(as(ada, "GET", SUGGESTIONS + "?limit=1").items("userId")).containsExactly(known.toString());
    }

    @Test
    void whoIsFollowedMutedBlockedOrGoneByNowIsLeftOut() {
        soon().untilAsserted(() -> assertThat(suggested()).hasSize(2));

        follow(ada, known);
        as(heardOf, "PUT", "/v1/people/" + ada + "/block");

        assertThat(suggested()).isEmpty();
    }

    private List<String> suggested() {
        return as(ada, "GET", SUGGESTIONS).items("userId");
    }

    private void follow(UserId follower, UserId followee) {
        assertThat(as(follower, "PUT", "/v1/people/" + followee + "/follow").status())
                .isEqualTo(204);
    }
}
