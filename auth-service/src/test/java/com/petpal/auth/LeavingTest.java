package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.TestMailbox.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class LeavingTest extends Leaving {

    @Test
    void whoKnowsThePasswordLeavesAndIsSignedOutEverywhere() {
        Registered ada = registered();
        String elsewhere = logIn(ada.email(), PASSWORD).text("/refreshToken");

        Answer accepted = leave(ada.accessToken(), PASSWORD);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.text("/deletionId")).matches("[0-9A-Za-z]{22}").doesNotContain(ada.userId());
        assertThat(refresh(ada.refreshToken()).status()).isEqualTo(401);
        assertThat(refresh(elsewhere).status()).isEqualTo(401);
        assertThat(get("/v1/auth/me", ada.accessToken()).code()).isEqualTo("token_revoked");
        assertThat(state(accepted.text("/deletionId"))).isEqualTo("waiting");
    }

    @Test
    void whoDoesNotKnowThePasswordDoesNotLeave() {
        Registered ada = registered();

        Answer refused = leave(ada.accessToken(), "not her password");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("wrong_password");
        assertThat(refresh(ada.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void passwordsAreNotGuessedWithAStolenAccessToken() {
        Registered ada = registered();

        List<Answer> guesses = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> leave(ada.accessToken(), "guess " + i))
                .toList();

        assertThat(guesses).extracting(Answer::code).containsOnly("wrong_password");
        assertThat(leave(ada.accessToken(), PASSWORD).code()).isEqualTo("too_many_attempts");
        assertThat(logIn(ada.email(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aWishWithoutAPasswordOrATokenIsNone() {
        Registered ada = registered();
        String path = "/v1/auth/account/delete";

        assertThat(send("POST", path, ada.accessToken(), Map.of()).pointer()).isEqualTo("/password");
        assertThat(send("POST", path, ada.accessToken(), "{").status()).isEqualTo(400);
        assertThat(send("POST", path, null, Map.of("password", PASSWORD)).status())
                .isEqualTo(401);
    }

    @Test
    void nobodyIsErasedWhileATokenOfTheirsCouldBeGood() {
        Registered ada = registered();

        Answer accepted = leave(ada.accessToken(), PASSWORD);

        assertThat(Instant.parse(accepted.text("/erasesAt")))
                .isAfter(Instant.now().plus(Duration.ofMinutes(10)));
    }

    @Test
    void theLetterSaysUntilWhenThereIsAWayBack() {
        Registered ada = registered();

        Answer accepted = leave(ada.accessToken(), PASSWORD);

        Received letter = letter(ada.email(), LETTER, 1);
        Instant erasesAt = Instant.parse(accepted.text("/erasesAt"));
        assertThat(letter.token()).isEmpty();
        assertThat(letter.text()).contains("UTC", erasesAt.toString().substring(0, 4), "sign in before then");
        assertThat(letter.text()).doesNotContain("{{");
    }

    @Test
    void signingInKeepsTheAccount() {
        Registered ada = registered();
        String deletionId = left(ada);

        Answer back = logIn(ada.email(), PASSWORD);

        assertThat(back.status()).isEqualTo(200);
        assertThat(refresh(back.text("/refreshToken")).status()).isEqualTo(200);
        assertThat(state(deletionId)).isEqualTo("cancelled");
        assertThat(get("/v1/auth/security-events", back.text("/accessToken"))
                        .json()
                        .path("items")
                        .findValuesAsString("happening"))
                .contains("account_leaving", "account_kept");
        makeDue(deletionId);
        soon().untilAsserted(() -> assertThat(Objects.requireNonNull(job(deletionId)))
                .doesNotContainKeys("accountId", "dueAt")
                .containsEntry("state", "cancelled"));
        assertThat(get("/v1/auth/me", back.text("/accessToken")).status()).isEqualTo(200);
        assertThat(announced(ada.userId())).isEmpty();
    }

    @Test
    void whoLeavesAgainAfterComingBackHasAnotherDeletion() {
        Registered ada = registered();
        String first = left(ada);
        String accessToken = logIn(ada.email(), PASSWORD).text("/accessToken");

        Answer again = leave(accessToken, PASSWORD);

        assertThat(again.text("/deletionId")).isNotEqualTo(first);
        makeDue(first);
        soon().untilAsserted(
                        () -> assertThat(Objects.requireNonNull(job(first))).containsEntry("state", "cancelled"));
        assertThat(state(again.text("/deletionId"))).isEqualTo("waiting");
    }

    @Test
    void ofManyWhoAskAtOnceAllHaveTheSameDeletion() {
        Registered ada = registered();

        var answers = atOnce(8, () -> leave(ada.accessToken(), PASSWORD));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(202, 401));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 202)
                        .map(answer -> answer.text("/deletionId"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aDeletionIsFoundByItsIdAlone() {
        Registered ada = registered();
        String deletionId = left(ada);

        assertThat(progress(ids.random128()).status()).isEqualTo(404);
        assertThat(progress(deletionId.substring(0, 11) + ids.random64()).status())
                .isEqualTo(404);
        assertThat(progress(ada.userId()).code()).isEqualTo("bad_id");
        assertThat(progress(deletionId).json().toString()).doesNotContain(ada.userId(), ada.email());
    }

    @Test
    void aJobThatNeverMadeItsAccountLeaveIsCancelled() {
        Registered ada = registered();
        String orphan = ids.random128();
        mongo.insert(
                new Document("_id", orphan)
                        .append("userId", orphan.substring(0, 11))
                        .append("kind", "deletion")
                        .append("state", "waiting")
                        .append("accountId", ada.userId())
                        .append("erasesAt", new java.util.Date())
                        .append("round", 0)
                        .append("attempts", 0)
                        .append("receipts", new Document()),
                "jobs");

        makeDue(orphan);

        soon().untilAsserted(
                        () -> assertThat(Objects.requireNonNull(job(orphan))).containsEntry("state", "cancelled"));
        assertThat(get("/v1/auth/me", ada.accessToken()).status()).isEqualTo(200);
    }
}
