package com.petpal.auth.passkey;

import com.petpal.auth.limit.LimitAttempts;
import com.petpal.auth.limit.Visitor;
import com.petpal.auth.session.Device;
import com.petpal.auth.session.SessionTokens;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Signing in without a name: the passkey says who. */
@RestController
final class PasskeyLoginController {

    static final String OPTIONS = "/v1/auth/passkeys/login/options";
    static final String LOGIN = "/v1/auth/passkeys/login";

    private final OfferLogin offerLogin;
    private final LogInByPasskey logInByPasskey;
    private final LimitAttempts limits;

    PasskeyLoginController(OfferLogin offerLogin, LogInByPasskey logInByPasskey, LimitAttempts limits) {
        this.offerLogin = offerLogin;
        this.logInByPasskey = logInByPasskey;
        this.limits = limits;
    }

    /** @param credential AuthenticationResponseJSON: browsers add members as they like, so it is no record here */
    record LoginRequest(
            @NotNull JsonNode credential, @Valid @Nullable Device device) {

        @Override
        public String toString() {
            return "LoginRequest[]";
        }
    }

    /** Counted only when it is used. */
    @PostMapping(OPTIONS)
    Options.Request options() {
        return offerLogin.offer();
    }

    @PostMapping(LOGIN)
    SessionTokens logIn(@Valid @RequestBody LoginRequest request, Visitor visitor) {
        limits.passkey(visitor);
        return logInByPasskey.logIn(request.credential().toString(), request.device());
    }
}
