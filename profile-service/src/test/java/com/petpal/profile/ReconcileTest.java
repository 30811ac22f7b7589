package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Differences between both sides of the follow graph that no event will mend. */
class ReconcileTest extends ProfileContext {

    @Test
    void aFollowerWhoIsMissingIsAdded() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");

        plant("following", ada, ben, "active", 1);

        soon().untilAsserted(() -> assertThat(followers(ben)).containsExactly(ada.toString()));
    }

    @Test
    void aFollowerWhoseFollowIsNotThereGoes() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");

        plant("followers", ada, ben, "active", 1);

        assertGone(ada, ben);
    }

    @Test
    void whatIsAheadOfItsFactComesBackToIt() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        UserId chi = person("Chi");

        plant("following", ada, ben, "ended", 2);
        plant("followers", ada, ben, "active", 3);
        plant("following", chi, ben, "active", 2);
        plant("followers", chi, ben, "ended", 2);

        soon().untilAsserted(() -> assertThat(followers(ben)).containsExactly(chi.toString()));
    }

    private void assertGone(UserId follower, UserId followee) {
        soon().untilAsserted(() -> assertThat(mongo.getCollection("followers")
                        .find(key("followers", follower, followee))
                        .first())
                .isNull());
    }

    private void plant(String collection, UserId follower, UserId followee, String state, long version) {
        mongo.insert(key(collection, follower, followee).append("state", state).append("version", version), collection);
    }

    private static Document key(String collection, UserId follower, UserId followee) {
        String id = collection.equals("following") ? follower.toString() + followee : followee.toString() + follower;
        return new Document("_id", id)
                .append("followerId", follower.toString())
                .append("followeeId", followee.toString());
    }

    private List<String> followers(UserId person) {
        return as(person, "GET", "/v1/people/" + person + "/followers").items("userId");
    }
}
