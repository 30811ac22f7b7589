package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left in playdates of somebody who deleted their account: nothing. */
class PlaydateTracesTest extends Playdating {

    private UserId ada;
    private UserId ben;

    @BeforeEach
    void twoPeople() {
        ada = person("Ada");
        ben = person("Ben");
    }

    @Test
    void whatTheyHostedGoesAndTheyLeaveWhatOthersHost() {
        String own = playdate(ada, 2);
        join(ben, own);
        String other = playdate(ben, 2);
        UserId chi = person("Chi");
        UserId waiting = person("Waiting");
        List.of(ada, chi, waiting).forEach(one -> join(one, other));
        soon().untilAsserted(() -> assertThat(mine(ada)).containsExactlyInAnyOrder(own, other));
        soon().untilAsserted(() -> assertThat(mine(ben)).containsExactlyInAnyOrder(own, other));

        erase(ada);

        assertThat(read(ben, own).status()).isEqualTo(404);
        assertThat(mine(ben)).containsExactly(other);
        assertThat(going(other)).containsExactly(chi.toString(), waiting.toString());
        soon().untilAsserted(() ->
                assertThat(Naming.collections(mongo, "profile", ada.toString())).isEmpty());
        assertThat(entriesOf(own)).isEmpty();
    }

    @Test
    void theirPetsLeaveWhatCoOwnersHost() {
        String shared = pet(ada, "dog");
        as(ada, "POST", "/v1/pets/" + shared + "/co-owners", Map.of("userId", ben.toString()), Map.of());
        as(ben, "PUT", "/v1/pets/" + shared + "/co-owners/me");
        var details = details(ben);
        String bens = pet(ben, "dog");
        details.put("petIds", List.of(shared, bens));
        String playdate = playdate(ben, details);

        erase(ada);

        assertThat(read(ben, playdate).texts("petIds", "")).containsExactly(bens);
        assertThat(Naming.collections(mongo, "profile", shared)).isEmpty();
    }

    @Test
    void whoWasLetInWhileTheyWereErasedGoesToo() {
        String playdate = playdate(ben, 2);
        UserId chi = person("Chi");
        join(chi, playdate);
        soon().untilAsserted(() -> assertThat(mine(chi)).containsExactly(playdate));
        mongo.getCollection("people").deleteOne(new Document("_id", chi.toString()));
        String note = "going:" + chi
                + "\t%019d"
                        .formatted(stored(playdate)
                                .get("details", Document.class)
                                .getDate("startsAt")
                                .getTime());
        set(playdate, new Document("relist", List.of(note)));

        publish("events:profile", "playdate.changed", playdate, 2, Map.of("playdateId", playdate));

        soon().untilAsserted(() -> assertThat(rsvps(playdate)).isEmpty());
        soon().untilAsserted(() -> assertThat(entriesOf(playdate)).hasSize(6));
    }
}
