package com.petpal.auth.recovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.petpal.auth.credential.Password;
import com.petpal.auth.limit.LimitAttempts;
import com.petpal.auth.limit.Visitor;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.ProblemTexts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Verifying an address; forgetting, resetting and changing a password. Answers 202 and 204 have no body. */
@RestController
final class RecoveryController {

    static final String VERIFY = "/v1/auth/email/verify";
    static final String FORGOT = "/v1/auth/password/forgot";
    static final String RESET = "/v1/auth/password/reset";

    private final AskForLink askForLink;
    private final VerifyEmail verifyEmail;
    private final ResetPassword resetPassword;
    private final ChangePassword changePassword;
    private final LimitAttempts limits;

    RecoveryController(
            AskForLink askForLink,
            VerifyEmail verifyEmail,
            ResetPassword resetPassword,
            ChangePassword changePassword,
            LimitAttempts limits) {
        this.askForLink = askForLink;
        this.verifyEmail = verifyEmail;
        this.resetPassword = resetPassword;
        this.changePassword = changePassword;
        this.limits = limits;
    }

    record Verification(@NotBlank String token) {

        @Override
        public String toString() {
            return "Verification[]";
        }
    }

    record Forgotten(@NotBlank @Size(max = 320) String email) {

        @Override
        public String toString() {
            return "Forgotten[]";
        }
    }

    record Reset(
            @NotBlank String token,
            @JsonProperty("new") @Nullable Password wanted) {

        @Override
        public String toString() {
            return "Reset[]";
        }
    }

    record Change(
            @NotNull Password current,
            @JsonProperty("new") @Nullable Password wanted,
            @Size(max = 64) @Nullable String code) {

        @Override
        public String toString() {
            return "Change[]";
        }
    }

    @PostMapping(VERIFY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@Valid @RequestBody Verification given, Visitor visitor) {
        limits.verify(visitor);
        verifyEmail.verify(given.token());
    }

    /** Asked for more than once a minute it answers the same, and sends nothing. */
    @PostMapping("/v1/auth/email/verify/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        askForLink.toVerify(caller.userId(), ProblemTexts.language(language));
    }

    /** Says the same of every address; more than once a minute it sends nothing. */
    @PostMapping(FORGOT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgot(
            @Valid @RequestBody Forgotten given,
            Visitor visitor,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        limits.forgot(visitor, given.email());
        askForLink.toReset(given.email(), ProblemTexts.language(language));
    }

    @PostMapping(RESET)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(
            @Valid @RequestBody Reset given,
            Visitor visitor,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        limits.reset(visitor);
        resetPassword.reset(given.token(), needed(given.wanted()), ProblemTexts.language(language));
    }

    @PostMapping("/v1/auth/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @AuthenticationPrincipal Caller caller,
            @Valid @RequestBody Change given,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            Visitor visitor) {
        Password wanted = needed(given.wanted());
        limits.password(visitor, caller.userId());
        changePassword.change(visitor, caller, given.current(), wanted, given.code(), ProblemTexts.language(language));
    }

    /** No component of a record can be called {@code new}, as the pointer of what validation finds would have to be. */
    private static Password needed(@Nullable Password wanted) {
        if (wanted == null) {
            throw new BadInput("not_null", "/new", "must not be null");
        }
        return wanted;
    }
}
