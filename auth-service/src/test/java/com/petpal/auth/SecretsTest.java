package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.TestProfile.Reply;
import com.petpal.auth.credential.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecretsTest extends Guarding {

    @Test
    void logsTellNobodysAddressPasswordOrTokens(CapturedOutput output) {
        String ada = unique();
        PROFILE.says(ada, Reply.problem(418, "odd"));
        Answer failed = register(ada);
        PROFILE.saysNothingMore(ada);
        Answer first = register(ada);
        register(ada);
        logIn(emailOf(ada), "her-wrong-password");
        Answer second = refresh(first.text("/session/refreshToken"));
        refresh(second.text("/refreshToken"));
        Answer reused = refresh(first.text("/session/refreshToken"));

        assertThat(failed.status()).isEqualTo(500);
        assertThat(reused.code()).isEqualTo("refresh_token_reused");
        assertThat(output.getAll())
                .contains("was used again")
                .doesNotContain(emailOf(ada))
                .doesNotContain(ada)
                .doesNotContain(PASSWORD)
                .doesNotContain("her-wrong-password")
                .doesNotContain("argon2id")
                .doesNotContain(first.text("/session/accessToken"))
                .doesNotContain(first.text("/session/refreshToken"))
                .doesNotContain(second.text("/refreshToken"));
    }

    @Test
    void logsTellNobodysSecondFactor(CapturedOutput output) {
        Guarded ada = guarded();
        String token = mfaToken(ada);
        answer(token, ada.app().wrongCode());
        answer(token, ada.recoveryCodes().getFirst());
        disable(ada, ada.app().codeNow());

        assertThat(output.getAll())
                .doesNotContain(ada.app().secret())
                .doesNotContain(token)
                .doesNotContain(ada.recoveryCodes())
                .doesNotContain(ada.email());
    }

    @Test
    void aPasswordDoesNotTellItself() {
        assertThat(new Password(PASSWORD).toString()).doesNotContain(PASSWORD);
    }
}
