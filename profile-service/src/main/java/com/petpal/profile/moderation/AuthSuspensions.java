package com.petpal.profile.moderation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.InternalProblem;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Asks {@code PUT} and {@code DELETE /internal/accounts/{userId}/suspensions/{reason}}. */
final class AuthSuspensions implements Suspensions {

    private static final String SUSPENSION = "/internal/accounts/{userId}/suspensions/{reason}";

    private final RestClient auth;

    AuthSuspensions(RestClient auth) {
        this.auth = auth;
    }

    private record Suspension(Instant until) {}

    @Override
    public void suspend(UserId person, String reason, Instant until) {
        unlessGone(() -> auth.put()
                .uri(SUSPENSION, person, reason)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Suspension(until))
                .retrieve()
                .toBodilessEntity());
    }

    @Override
    public void lift(UserId person, String reason) {
        unlessGone(
                () -> auth.delete().uri(SUSPENSION, person, reason).retrieve().toBodilessEntity());
    }

    /** Somebody whose account is gone signs in no more. */
    private static void unlessGone(Runnable call) {
        try {
            call.run();
        } catch (InternalProblem refused) {
            if (refused.status() != 404) {
                throw refused;
            }
        }
    }
}
