package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.security.ServiceCredential;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom moderators keep out. */
class SuspensionTest extends AuthContext {

    private static final ServiceCredential PROFILE_SERVICE = new ServiceCredential(
            Base64.getEncoder().encodeToString(new byte[32]), "profile-service", Clock.systemUTC());

    @Test
    void whoeverIsSuspendedIsSignedOutEverywhereAndCannotSignIn() {
        String ada = unique();
        Answer registered = register(ada);

        Answer suspended =
                suspend(registered.text("/userId"), "r1", Instant.now().plusSeconds(3600));
        Answer login = logIn(emailOf(ada), PASSWORD);

        assertThat(suspended.status()).isEqualTo(204);
        assertThat(login.status()).isEqualTo(403);
        assertThat(login.text("/code")).isEqualTo("account_suspended");
        assertThat(refresh(registered.text("/session/refreshToken")).status()).isEqualTo(401);
        soon().untilAsserted(() -> assertThat(get("/v1/auth/me", registered.text("/session/accessToken"))
                        .text("/code"))
                .isEqualTo("token_revoked"));
    }

    @Test
    void aWrongPasswordTellsNothingOfASuspension() {
        String ada = unique();
        suspend(register(ada).text("/userId"), "r1", Instant.now().plusSeconds(3600));

        assertThat(logIn(emailOf(ada), "not her password").text("/code")).isEqualTo("invalid_credentials");
    }

    @Test
    void ofSeveralSuspensionsTheLongestCountsAndEachIsLiftedByItself() {
        String ada = unique();
        String userId = register(ada).text("/userId");
        suspend(userId, "r1", Instant.now().plusSeconds(3600));
        suspend(userId, "r2", Instant.now().minusSeconds(1));

        assertThat(logIn(emailOf(ada), PASSWORD).status()).isEqualTo(403);
        assertThat(lift(userId, "r1").status()).isEqualTo(204);
        assertThat(lift(userId, "r1").status()).isEqualTo(204);
        Answer again = logIn(emailOf(ada), PASSWORD);

        assertThat(again.status()).isEqualTo(200);
        assertThat(get("/v1/auth/security-events", again.text("/accessToken"))
                        .json()
                        .path("items")
                        .valueStream()
                        .map(event -> event.path("happening").asString()))
                .containsExactly("logged_in", "suspension_lifted", "account_suspended", "account_suspended");
    }

    @Test
    void onlyTheServiceOfModeratorsMaySuspend() {
        Answer ada = somebody();
        String path = "/internal/accounts/" + ada.text("/userId") + "/suspensions/r1";
        var body = Map.of("until", Instant.now().plusSeconds(3600).toString());

        assertThat(send("PUT", path, credential.mint(), body).status()).isEqualTo(403);
        assertThat(send("PUT", path, ada.text("/accessToken"), body).status()).isEqualTo(401);
        assertThat(send("PUT", path, PROFILE_SERVICE.mint(), Map.of()).status()).isEqualTo(400);
        assertThat(suspend(ada.text("/userId"), "a.b", Instant.now()).status()).isEqualTo(400);
        assertThat(suspend(ids.userId().toString(), "r1", Instant.now()).status())
                .isEqualTo(404);
        assertThat(refresh(ada.text("/refreshToken")).status()).isEqualTo(200);
    }

    private Answer suspend(String userId, String reason, Instant until) {
        return send("PUT", path(userId, reason), PROFILE_SERVICE.mint(), Map.of("until", until.toString()));
    }

    private Answer lift(String userId, String reason) {
        return send("DELETE", path(userId, reason), PROFILE_SERVICE.mint(), null);
    }

    private static String path(String userId, String reason) {
        return "/internal/accounts/" + userId + "/suspensions/" + reason;
    }
}
