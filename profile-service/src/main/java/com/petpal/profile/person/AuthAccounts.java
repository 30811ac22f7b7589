package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.InternalProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/** Asks {@code GET /internal/accounts/{userId}}. */
final class AuthAccounts implements Accounts {

    private final RestClient auth;

    AuthAccounts(RestClient auth) {
        this.auth = auth;
    }

    private record Account(String userId, String state) {}

    @Override
    public Standing of(UserId userId) {
        try {
            return standing(auth.get()
                    .uri("/internal/accounts/{userId}", userId)
                    .retrieve()
                    .body(Account.class));
        } catch (InternalProblem refused) {
            if (refused.status() == 404) {
                return Standing.ABSENT;
            }
            throw refused;
        }
    }

    /** What is not understood decides nothing. */
    private static Standing standing(@Nullable Account account) {
        return account != null && account.state().equals("active") ? Standing.ACTIVE : Standing.REGISTERING;
    }
}
