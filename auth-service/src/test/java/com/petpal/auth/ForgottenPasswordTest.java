package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.petpal.auth.TestMailbox.Received;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Update;

class ForgottenPasswordTest extends Mailing {

    @Autowired
    MeterRegistry meters;

    @Test
    void whoReadsTheMailboxChoosesANewPasswordAndEverySessionEnds() {
        Registered ada = registered();
        String elsewhere = logIn(ada.email(), PASSWORD).text("/refreshToken");
        String token = resetToken(ada.email());

        Answer done = reset(token, NEW_PASSWORD);

        assertThat(done.status()).isEqualTo(204);
        assertThat(refresh(ada.refreshToken()).status()).isEqualTo(401);
        assertThat(refresh(elsewhere).status()).isEqualTo(401);
        assertThat(logIn(ada.email(), PASSWORD).status()).isEqualTo(401);
        Answer back = logIn(ada.email(), NEW_PASSWORD);
        assertThat(back.status()).isEqualTo(200);
        assertThat(isVerified(back.text("/accessToken"))).isTrue();
    }

    @Test
    void whoeverOwnsTheAccountIsToldOfTheReset() {
        Registered ada = registered();

        reset(resetToken(ada.email()), NEW_PASSWORD);
        Received letter = letter(ada.email(), CHANGED, 1);

        assertThat(letter.subject()).isEqualTo("Your password was changed");
        assertThat(letter.token()).isEmpty();
        assertThat(letter.text()).contains("https://app.petpal.example/forgot-password");
        assertThat(letter.html()).contains("href=\"https://app.petpal.example/forgot-password\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-%s@example.org", "no address %s", "%s@localhost"})
    void anAddressThatNobodyHasGetsTheSameAnswerAtTheSameCostAndNoLetter(String form) {
        String nobody = form.formatted(unique());
        Registered ada = registered();

        Answer known = forgot(ada.email());
        Answer unknown = forgot(nobody);

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(unknown.json()).isEqualTo(known.json());
        assertThat(unknown.header("Server-Timing")).isEqualTo(known.header("Server-Timing"));
        assertThat(unknown.header("Server-Timing")).contains("one=2 many=0 all=0");
        var names = new ArrayList<>(known.headers().map().keySet());
        assertThat(unknown.headers().map().keySet()).containsExactlyInAnyOrderElementsOf(names);
        letter(ada.email(), RESET, 1);
        assertThat(MAILBOX.to(nobody)).isEmpty();
    }

    @Test
    void whatWasAskedForNobodyIsDroppedAndCounted() {
        double before = nobodys();

        forgot("nobody-" + unique() + "@example.org");

        soon().untilAsserted(() -> assertThat(nobodys()).isGreaterThan(before));
    }

    @Test
    void ofTwentyWhoResetAtOnceOneDoes() {
        Registered ada = registered();
        String token = resetToken(ada.email());

        List<Answer> answers = atOnce(20, () -> reset(token, NEW_PASSWORD));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("link_invalid"))
                .hasSize(19);
        assertThat(logIn(ada.email(), NEW_PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password1", "iloveyou2"})
    void aPasswordThatMayNotBeChosenLeavesTheLinkGood(String weak) {
        Registered ada = registered();
        String token = resetToken(ada.email());

        Answer refused = reset(token, weak);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("weak_password");
        assertThat(refused.pointer()).isEqualTo("/new");
        assertThat(reset(token, NEW_PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void aLinkIsOverAfterAnHour() {
        Registered ada = registered();
        String token = resetToken(ada.email());
        Document stored = Objects.requireNonNull(mongo.findOne(
                ofPerson(ada.userId()).addCriteria(where("_id").is(token.substring(0, 22))),
                Document.class,
                "one_time_tokens"));
        var over = new Update().set("expiresAt", Date.from(Instant.now().minusSeconds(1)));
        mongo.updateMulti(ofPerson(ada.userId()), over, "one_time_tokens");

        Answer late = reset(token, NEW_PASSWORD);

        assertThat(Duration.between(Instant.now(), stored.getDate("expiresAt").toInstant()))
                .isBetween(Duration.ofMinutes(55), Duration.ofHours(1));
        assertThat(late.code()).isEqualTo("link_invalid");
        assertThat(logIn(ada.email(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aResetUsesUpTheOtherLinks() {
        Registered ada = registered();
        String first = resetToken(ada.email());
        age(ada.userId(), RESET, Duration.ofMinutes(2));
        forgot(ada.email());
        String second = letter(ada.email(), RESET, 2).token();

        reset(second, NEW_PASSWORD);

        assertThat(reset(first, "yet another passphrase").code()).isEqualTo("link_invalid");
        assertThat(logIn(ada.email(), NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aLetterThatIsSentTwiceDoesNotMakeItsLinkGoodAgain() {
        Registered ada = registered();
        String token = resetToken(ada.email());
        reset(token, NEW_PASSWORD);

        makeDue(ada.userId(), RESET);
        Received again = letter(ada.email(), RESET, 2);

        assertThat(again.token()).isEqualTo(token);
        assertThat(MAILBOX.to(ada.email(), RESET))
                .extracting(Received::messageId)
                .containsOnly(again.messageId());
        assertThat(reset(token, "yet another passphrase").code()).isEqualTo("link_invalid");
    }

    @Test
    void theLetterIsInTheLanguageOfWhoeverAsks() {
        Registered ada = registered();

        sendIn("de", "/v1/auth/password/forgot", java.util.Map.of("email", ada.email()));

        assertThat(letter(ada.email(), RESET, 1).subject()).isEqualTo("W\u00e4hle ein neues Passwort");
    }

    private double nobodys() {
        return meters.counter("petpal.mail", "kind", RESET, "outcome", "nobody").count();
    }
}
