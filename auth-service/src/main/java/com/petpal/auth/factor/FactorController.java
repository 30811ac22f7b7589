package com.petpal.auth.factor;

import com.petpal.auth.factor.BeginTotp.Begun;
import com.petpal.auth.limit.Visitor;
import com.petpal.auth.session.SessionTokens;
import com.petpal.platform.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Setting up an authenticator app, and signing in with it. */
@RestController
final class FactorController {

    static final String MFA = "/v1/auth/mfa";

    private static final String TOTP = MFA + "/totp";

    private final AnswerChallenge answerChallenge;
    private final BeginTotp beginTotp;
    private final ConfirmTotp confirmTotp;
    private final DisableTotp disableTotp;

    FactorController(
            AnswerChallenge answerChallenge, BeginTotp beginTotp, ConfirmTotp confirmTotp, DisableTotp disableTotp) {
        this.answerChallenge = answerChallenge;
        this.beginTotp = beginTotp;
        this.confirmTotp = confirmTotp;
        this.disableTotp = disableTotp;
    }

    record ChallengeAnswer(
            @NotBlank String mfaToken,
            @NotBlank @Size(max = 64) String code) {

        @Override
        public String toString() {
            return "ChallengeAnswer[]";
        }
    }

    record Code(@NotBlank @Size(max = 64) String code) {

        @Override
        public String toString() {
            return "Code[]";
        }
    }

    record Enabled(List<String> recoveryCodes) {

        Enabled {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "Enabled[]";
        }
    }

    /** The second half of a login; the code may be of the authenticator app or for recovery. */
    @PostMapping(MFA)
    SessionTokens answer(@Valid @RequestBody ChallengeAnswer given, Visitor visitor) {
        return answerChallenge.answer(visitor, given.mfaToken(), given.code());
    }

    /** Asked for again it begins again, with another secret. */
    @PostMapping(TOTP)
    Begun begin(@AuthenticationPrincipal Caller caller) {
        return beginTotp.begin(caller.userId());
    }

    /** Recovery codes are told once: whoever has not read the answer disables with a code, and begins again. */
    @PostMapping(TOTP + "/confirm")
    Enabled confirm(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Code given) {
        return new Enabled(confirmTotp.confirm(caller.userId(), given.code()));
    }

    @PostMapping(TOTP + "/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Code given, Visitor visitor) {
        disableTotp.disable(visitor, caller.userId(), given.code());
    }
}
