package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left in sitting requests of somebody who deleted their account: nothing. */
class SittingTracesTest extends SittingPets {

    @Test
    void whatTheyAskedForGoes() {
        UserId sitter = sitter();
        String request = request();
        claimed(sitter, request);
        soon().untilAsserted(() -> assertThat(mine(sitter, "claimed")).containsExactly(request));

        erase(owner);

        assertThat(read(sitter, request).status()).isEqualTo(404);
        assertThat(mine(sitter, "claimed")).isEmpty();
        soon().untilAsserted(() -> assertThat(Naming.collections(mongo, "profile", owner.toString()))
                .isEmpty());
        assertThat(listsOf(request)).isEmpty();
    }

    @Test
    void whatTheyClaimedAndWereToldOfIsOpenAgainWithoutThem() {
        UserId sitter = sitter();
        soon().untilAsserted(() ->
                assertThat(all(ids.userId(), "sitters", lat, lon, 1)).contains(sitter.toString()));
        String told = request();
        String taken = request();
        String done = request();
        soon().untilAsserted(() -> List.of(told, taken, done)
                .forEach(request -> assertThat(stored(request).toJson()).contains("sitting.alerted")));
        claimed(sitter, taken);
        with(sitter, done, "complete", claimed(sitter, done));

        erase(sitter);

        soon().untilAsserted(() -> assertThat(Naming.collections(mongo, "profile", sitter.toString()))
                .isEmpty());
        assertThat(read(owner, taken).text("state")).isEqualTo("open");
        assertThat(read(owner, done).text("state")).isEqualTo("completed");
        assertThat(review(owner, done, 5, "Good.").code()).isEqualTo("sitting_not_completed");
        assertThat(claimed(sitter(), taken)).isEqualTo(2);
    }

    @Test
    void theirPetsLeaveWhatCoOwnersAskFor() {
        UserId ben = person("Ben");
        String shared = pet(owner);
        as(owner, "POST", "/v1/pets/" + shared + "/co-owners", Map.of("userId", ben.toString()), Map.of());
        as(ben, "PUT", "/v1/pets/" + shared + "/co-owners/me");
        var details = details(ben);
        String bens = pet(ben);
        details.put("petIds", List.of(shared, bens));
        String request = create(ben, details).text("sittingId");

        erase(owner);

        assertThat(read(ben, request).texts("petIds", "")).containsExactly(bens);
        assertThat(Naming.collections(mongo, "profile", shared)).isEmpty();
    }
}
