package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.TestMailbox.Received;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangedPasswordTest extends Mailing {

    @Test
    void whoKnowsThePasswordChangesItAndOtherSessionsEnd() {
        Registered ada = registered();
        String elsewhere = logIn(ada.email(), PASSWORD).text("/refreshToken");

        Answer done = change(ada.accessToken(), PASSWORD, NEW_PASSWORD);

        assertThat(done.status()).isEqualTo(204);
        assertThat(refresh(elsewhere).status()).isEqualTo(401);
        assertThat(refresh(ada.refreshToken()).status()).isEqualTo(200);
        assertThat(logIn(ada.email(), PASSWORD).status()).isEqualTo(401);
        assertThat(logIn(ada.email(), NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoDoesNotKnowThePasswordChangesNothing() {
        Registered ada = registered();
        String elsewhere = logIn(ada.email(), PASSWORD).text("/refreshToken");

        Answer refused = change(ada.accessToken(), "not her password", NEW_PASSWORD);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("wrong_password");
        assertThat(refresh(elsewhere).status()).isEqualTo(200);
        assertThat(logIn(ada.email(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void ofTenWhoChangeItAtOnceOneDoes() {
        Registered ada = registered();

        var answers = atOnce(10, () -> change(ada.accessToken(), PASSWORD, "passphrase of " + unique()));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("wrong_password"))
                .hasSize(9);
    }

    @Test
    void theNewPasswordHasToBeGood() {
        Registered ada = registered();

        assertThat(change(ada.accessToken(), PASSWORD, "short").pointer()).isEqualTo("/new");
        assertThat(change(ada.accessToken(), PASSWORD, ada.email()).code()).isEqualTo("weak_password");
        assertThat(change(ada.accessToken(), PASSWORD, "x".repeat(129)).code()).isEqualTo("weak_password");
        assertThat(logIn(ada.email(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aChangeUsesUpLinksThatWouldReset() {
        Registered ada = registered();
        String token = resetToken(ada.email());

        change(ada.accessToken(), PASSWORD, NEW_PASSWORD);

        assertThat(reset(token, "yet another passphrase").code()).isEqualTo("link_invalid");
    }

    @Test
    void itsOwnerIsToldByLetterInTheirLanguage() {
        Registered ada = registered();
        Map<String, String> body = Map.of("current", PASSWORD, "new", NEW_PASSWORD);

        Answer done = send(port, "POST", "/v1/auth/password", ada.accessToken(), body, "Accept-Language", "de");
        Received letter = letter(ada.email(), CHANGED, 1);
        change(ada.accessToken(), NEW_PASSWORD, "yet another passphrase");

        assertThat(done.status()).isEqualTo(204);
        assertThat(letter.subject()).isEqualTo("Dein Passwort wurde ge\u00e4ndert");
        assertThat(letter.token()).isEmpty();
        assertThat(letter.text()).contains("Ich war es nicht");
        assertThat(letter.html()).contains("lang=\"de\"", "Ich war es nicht");
        assertThat(letter(ada.email(), CHANGED, 2).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void whoeverMerelyTriesMakesNoLetter() {
        Registered ada = registered();

        change(ada.accessToken(), "not her password", NEW_PASSWORD);
        change(ada.accessToken(), PASSWORD, "short");

        assertThat(mail(ada.userId(), "password-changed")).isNull();
    }

    @Test
    void nobodyChangesAPasswordWithoutASession() {
        assertThat(post("/v1/auth/password", Map.of("current", PASSWORD, "new", NEW_PASSWORD))
                        .status())
                .isEqualTo(401);
    }
}
