package com.petpal.auth.account;

import com.petpal.auth.credential.Password;
import com.petpal.auth.limit.LimitAttempts;
import com.petpal.auth.limit.Visitor;
import com.petpal.auth.session.SessionTokens;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.ProblemTexts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering, and what people see of their account. */
@RestController
final class AccountController {

    static final String REGISTER = "/v1/auth/register";

    private final Register register;
    private final LookUpAccount lookUp;
    private final LimitAttempts limits;

    AccountController(Register register, LookUpAccount lookUp, LimitAttempts limits) {
        this.register = register;
        this.lookUp = lookUp;
        this.limits = limits;
    }

    /** Personal and secret. The rules of handle and display name are profile-service's; here they are bounded, whole text. */
    record Registration(
            @NotNull String email,
            @NotNull Password password,

            @NotNull @Pattern(regexp = TEXT, message = "must be text of up to 200 characters") String handle,

            @NotNull @Pattern(regexp = TEXT, message = "must be text of up to 200 characters") String displayName,

            @NotNull String acceptedTerms) {

        private static final String TEXT = "[^\\p{Cs}]{0,200}";

        @Override
        public String toString() {
            return "Registration[]";
        }
    }

    record Registered(UserId userId, SessionTokens session) {}

    record Me(
            UserId userId,
            String email,
            boolean emailVerified,
            List<String> roles,
            boolean mfaEnabled,
            Instant createdAt) {

        Me {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return "Me[" + userId + "]";
        }
    }

    @PostMapping(REGISTER)
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(
            @Valid @RequestBody Registration wanted,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            Visitor visitor) {
        limits.register(visitor);
        SessionTokens session = register.register(
                EmailAddress.parse(wanted.email()),
                wanted.password(),
                new NewPerson(wanted.handle(), wanted.displayName()),
                wanted.acceptedTerms(),
                ProblemTexts.language(language));
        limits.remember(visitor, wanted.email());
        return new Registered(session.userId(), session);
    }

    @GetMapping("/v1/auth/me")
    Me me(@AuthenticationPrincipal Caller caller) {
        Account account = lookUp.lookUp(caller.userId());
        return new Me(
                account.userId(),
                account.email().value(),
                account.emailVerified(),
                account.roles().stream().sorted().toList(),
                account.secondFactor(),
                account.createdAt());
    }
}
