package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.TestMailbox.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;

class VerifyingTest extends Mailing {

    private static final String RESEND = "/v1/auth/email/verify/resend";

    @Test
    void whoeverRegistersGetsALetterWhoseLinkVerifiesTheAddressOnce() {
        Registered ada = registered();

        Received letter = letter(ada.email(), VERIFY, 1);
        boolean before = isVerified(ada.accessToken());
        Answer first = verify(letter.token());
        Answer second = verify(letter.token());

        assertThat(letter.subject()).isEqualTo("Confirm your e-mail address");
        assertThat(letter.text()).contains("Welcome to PetPal Connect!");
        assertThat(letter.html()).contains("<html lang=\"en\">", "Welcome to PetPal Connect!");
        assertThat(before).isFalse();
        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.code()).isEqualTo("link_invalid");
        assertThat(isVerified(ada.accessToken())).isTrue();
    }

    @Test
    void ofTwentyWhoUseALinkAtOnceOneDoes() {
        String token = letter(registered().email(), VERIFY, 1).token();

        List<Answer> answers = atOnce(20, () -> verify(token));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(19);
    }

    @Test
    void aLinkIsOverAfterADay() {
        Registered ada = registered();
        String token = letter(ada.email(), VERIFY, 1).token();
        Date expiresAt = Objects.requireNonNull(
                        mongo.findOne(ofPerson(ada.userId()), org.bson.Document.class, "one_time_tokens"))
                .getDate("expiresAt");
        var over = new Update().set("expiresAt", Date.from(Instant.now().minusSeconds(1)));
        mongo.updateFirst(ofPerson(ada.userId()), over, "one_time_tokens");

        Answer late = verify(token);

        assertThat(Duration.between(Instant.now(), expiresAt.toInstant()))
                .isBetween(Duration.ofMinutes(23 * 60 + 55), Duration.ofHours(24));
        assertThat(late.code()).isEqualTo("link_invalid");
        assertThat(isVerified(ada.accessToken())).isFalse();
    }

    @Test
    void aTokenThatIsChangedOrForSomethingElseIsNoneOfThese() {
        Registered ada = registered();
        String token = letter(ada.email(), VERIFY, 1).token();
        String changed = token.substring(0, 64) + (token.endsWith("A") ? "B" : "A");

        assertThat(verify(changed).code()).isEqualTo("link_invalid");
        assertThat(verify((token.startsWith("0") ? "1" : "0") + token.substring(1))
                        .code())
                .isEqualTo("link_invalid");
        assertThat(verify(ada.refreshToken()).code()).isEqualTo("link_invalid");
        assertThat(verify(resetToken(ada.email())).code()).isEqualTo("link_invalid");
        assertThat(reset(token, NEW_PASSWORD).code()).isEqualTo("link_invalid");
        assertThat(verify(token).status()).isEqualTo(204);
    }

    @Test
    void aLetterIsSentAgainWhenSomebodyAsksButNotWithinAMinute() {
        Registered ada = registered();
        String first = letter(ada.email(), VERIFY, 1).token();

        Answer tooSoon = send("POST", RESEND, ada.accessToken(), null);
        age(ada.userId(), VERIFY, Duration.ofMinutes(2));
        Answer later = send("POST", RESEND, ada.accessToken(), null);
        String second = letter(ada.email(), VERIFY, 2).token();

        assertThat(List.of(tooSoon.status(), later.status())).containsOnly(202);
        assertThat(second).isNotEqualTo(first);
        assertThat(verify(first).status()).isEqualTo(204);
    }

    @Test
    void whoIsVerifiedGetsNoMoreLetters() {
        Registered ada = registered();
        verify(letter(ada.email(), VERIFY, 1).token());
        age(ada.userId(), VERIFY, Duration.ofMinutes(2));
        Date askedBefore = Objects.requireNonNull(mail(ada.userId(), VERIFY)).getDate("askedAt");

        Answer answer = send("POST", RESEND, ada.accessToken(), null);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(Objects.requireNonNull(mail(ada.userId(), VERIFY)).getDate("askedAt"))
                .isEqualTo(askedBefore);
    }

    @Test
    void lettersAreInTheLanguageThatSomebodyRegisteredIn() {
        String handle = unique();

        sendIn("de-AT,de;q=0.9", "/v1/auth/register", registration(handle));

        Received letter = letter(emailOf(handle), VERIFY, 1);
        assertThat(letter.subject()).isEqualTo("Best\u00e4tige deine E-Mail-Adresse");
        assertThat(letter.text()).contains("best\u00e4tige, dass diese E-Mail-Adresse dir geh\u00f6rt");
        assertThat(letter.html()).contains("<html lang=\"de\">", "24 Stunden");
    }

    @Test
    void resendingNeedsASession() {
        assertThat(post(RESEND, Map.of()).status()).isEqualTo(401);
    }
}
