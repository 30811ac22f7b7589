package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** From when the grace is over until nothing is left. */
class ErasingTest extends Leaving {

    @Test
    void onceEverybodyHasAnsweredTwiceNothingNamesThePerson() {
        Registered ada = registered();
        forgot(ada.email());
        String deletionId = left(ada);

        erase(ada, deletionId);

        assertThat(collectionsNaming(ada.userId(), ada.email(), ada.email().replace("@example.org", "")))
                .isEmpty();
        Answer done = progress(deletionId);
        assertThat(done.json().path("receipts").findValuesAsString("service"))
                .containsExactly("auth", "feed", "messaging", "profile");
        assertThat(done.json().at("/receipts/0/counts/accounts").asInt()).isEqualTo(1);
        assertThat(done.json().at("/receipts/1/counts/things").asInt()).isEqualTo(2);
    }

    @Test
    void whoIsErasedIsUnknownAndTheirAddressIsFree() {
        Registered ada = registered();
        String handle = ada.email().replace("@example.org", "");
        erase(ada, left(ada));

        Answer login = logIn(ada.email(), PASSWORD);
        Answer again = register(handle);

        assertThat(login.code()).isEqualTo("invalid_credentials");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/userId")).isNotEqualTo(ada.userId());
    }

    @Test
    void onceErasingBeganThereIsNoWayBack() {
        Registered ada = registered();
        String deletionId = left(ada);

        graceIsOver(ada, deletionId);
        awaitAnnounced(ada.userId(), 1);

        assertThat(state(deletionId)).isEqualTo("erasing");
        assertThat(logIn(ada.email(), PASSWORD).code()).isEqualTo("invalid_credentials");
        assertThat(register(ada.email().replace("@example.org", "")).code()).isEqualTo("email_taken");
        assertThat(get("/internal/accounts/" + ada.userId(), credential.mint()).status())
                .isEqualTo(404);
    }

    @Test
    void asLongAsAReceiptIsMissingTheServicesAreToldAgain() {
        Registered ada = registered();
        String deletionId = left(ada);
        graceIsOver(ada, deletionId);
        awaitAnnounced(ada.userId(), 1);
        receipt("profile", deletionId, 1, Map.of());
        receipt("feed", deletionId, 1, Map.of());

        soon().untilAsserted(() ->
                assertThat(announced(ada.userId())).hasSizeGreaterThan(1).containsOnly(1));
        assertThat(Objects.requireNonNull(stored("accounts", ada.userId()))).containsEntry("state", "erasing");

        receipt("messaging", deletionId, 1, Map.of());
        makeDue(deletionId);
        awaitAnnounced(ada.userId(), 2);
    }

    @Test
    void aReceiptThatIsDeliveredAgainCountsOnce() {
        Registered ada = registered();
        String deletionId = left(ada);
        graceIsOver(ada, deletionId);
        awaitAnnounced(ada.userId(), 1);

        receipt("feed", deletionId, 1, Map.of("posts", 3));
        Answer again = receipt("feed", deletionId, 1, Map.of("posts", 0));

        assertThat(again.status()).isEqualTo(204);
        assertThat(progress(deletionId).json().at("/receipts/0/counts/posts").asInt())
                .isEqualTo(3);
    }

    @Test
    void eachServiceAnswersForItselfAndNobodyElseDoes() {
        Registered ada = registered();
        String deletionId = left(ada);

        assertThat(receiptFrom("feed-service", "profile", deletionId, 1, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(receiptFrom("auth-service", "auth", deletionId, 1, Map.of()).status())
                .isEqualTo(403);
        assertThat(receipt("feed", ids.random128(), 1, Map.of()).status()).isEqualTo(404);
        assertThat(receipt("feed", deletionId, 3, Map.of()).status()).isEqualTo(400);
        assertThat(receipt("feed", deletionId, 1, Map.of("a.b", 1)).status()).isEqualTo(400);
        assertThat(send("PUT", "/internal/deletions/" + deletionId + "/receipts/feed", ada.accessToken(), Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aReceiptBeforeItsTimeIsNotKept() {
        Registered ada = registered();
        String deletionId = left(ada);

        receipt("feed", deletionId, 1, Map.of());

        assertThat(progress(deletionId).json().path("receipts").size()).isZero();
    }

    @Test
    void killedAfterItsOwnPartItIsFinished() {
        Registered ada = registered();
        String deletionId = left(ada);
        graceIsOver(ada, deletionId);
        awaitAnnounced(ada.userId(), 1);
        everybodyAnswers(deletionId, 1);
        awaitAnnounced(ada.userId(), 2);
        mongo.remove(one(ada.email()), "email_claims");
        mongo.remove(one(ada.userId()), "accounts");

        everybodyAnswers(deletionId, 2);

        soon().untilAsserted(() -> assertThat(state(deletionId)).isEqualTo("done"));
        assertThat(collectionsNaming(ada.userId(), ada.email())).isEmpty();
    }
}
