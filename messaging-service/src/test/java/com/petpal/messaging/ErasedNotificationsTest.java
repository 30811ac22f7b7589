package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is left of somebody who deleted their account in what they and others were told: nothing. */
class ErasedNotificationsTest extends MessagingContext {

    @Autowired
    MongoTemplate mongo;

    @Test
    void nothingTellsOfThePersonAndOthersKeepWhatIsAboutOthers() {
        UserId ada = person();
        UserId ben = person();
        UserId chi = person();
        String bens = ids.postId(ben).toString();
        String adas = ids.postId(ada).toString();
        as(ada, "PUT", "/v1/devices/phone", Map.of("platform", "fcm", "token", "fcm:" + ids.random128()));
        as(ada, "PUT", "/v1/notifications/preferences", Map.of("kinds", Map.of(), "showMessageText", true));
        wanted(ada, "mention", ben, bens);
        wanted(ben, "reaction", ada, bens);
        wanted(ben, "reaction", chi, bens);
        wanted(ben, "mention", ada, bens);
        wanted(chi, "mention", ben, adas);
        soon().untilAsserted(() -> assertThat(items(chi)).isEqualTo(1));
        soon().untilAsserted(() -> assertThat(items(ben)).isEqualTo(2));
        String deletion = ids.random128();

        redis.opsForStream()
                .add(
                        "events:auth",
                        Map.of(
                                "id", ids.random128(),
                                "type", "account.deleted",
                                "aggregate", ada.toString(),
                                "version", "1",
                                "at", Instant.now().toString(),
                                "data", JSON.writeValueAsString(Map.of("deletionId", deletion, "round", 1))));
        soon().untilAsserted(() -> assertThat(RECEIPTS.of(deletion)).hasSize(1));

        assertThat(Naming.collections(mongo, "messaging", ada.toString())).isEmpty();
        assertThat(RECEIPTS.of(deletion).getFirst())
                .contains("\"devices\":1", "\"preferences\":1", "\"notifications\":4", "\"pushes\":1");
        assertThat(items(ben)).isEqualTo(1);
        assertThat(items(chi)).isZero();
    }

    private int items(UserId person) {
        return as(person, "GET", "/v1/notifications").json().path("items").size();
    }

    private void wanted(UserId recipient, String kind, UserId actor, String post) {
        TestPushes.announce(
                redis,
                ids,
                "events:feed",
                "feed.notify",
                1,
                Map.of(
                        "recipientId", recipient,
                        "kind", kind,
                        "actorId", actor,
                        "subject", Map.of("type", "post", "id", post),
                        "at", Instant.now().toString()));
    }
}
