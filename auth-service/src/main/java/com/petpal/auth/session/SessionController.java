package com.petpal.auth.session;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.credential.Password;
import com.petpal.auth.limit.LimitAttempts;
import com.petpal.auth.limit.Visitor;
import com.petpal.platform.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, staying signed in, signing out. */
@RestController
class SessionController {

    static final String LOGIN = "/v1/auth/login";
    static final String REFRESH = "/v1/auth/refresh";

    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final EndSession endSession;
    private final LimitAttempts limits;
    private final AuditTrail trail;

    SessionController(
            LogIn logIn, RefreshSession refreshSession, EndSession endSession, LimitAttempts limits, AuditTrail trail) {
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.endSession = endSession;
        this.limits = limits;
        this.trail = trail;
    }

    record LoginRequest(
            @NotBlank @Size(max = 320) String email,
            @NotNull Password password,
            @Valid @Nullable Device device) {

        @Override
        public String toString() {
            return "LoginRequest[]";
        }
    }

    record RefreshRequest(@NotBlank String refreshToken) {

        @Override
        public String toString() {
            return "RefreshRequest[]";
        }
    }

    /** The proof of a known device is about guessing passwords: whoever knows it gets one, second factor or not. */
    @PostMapping(LOGIN)
    LoginOutcome logIn(@Valid @RequestBody LoginRequest request, Visitor visitor) {
        limits.login(visitor, request.email());
        LoginOutcome outcome = logIn.logIn(request.email(), request.password(), request.device());
        limits.remember(visitor, request.email());
        return outcome;
    }

    @PostMapping(REFRESH)
    SessionTokens refresh(@Valid @RequestBody RefreshRequest request, Visitor visitor) {
        limits.refresh(visitor);
        return refreshSession.refresh(request.refreshToken(), visitor.networkPrefix());
    }

    /** Access tokens of the session are refused everywhere within two seconds; see {@link EndSession}. */
    @PostMapping("/v1/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(@AuthenticationPrincipal Caller caller) {
        endSession.end(new SessionId(caller.sessionId()));
        trail.record(caller.userId(), Happening.LOGGED_OUT);
    }
}
