package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.security.ServiceCredential;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RolesTest extends AuthContext {

    private static final ServiceCredential OPERATOR =
            new ServiceCredential(Base64.getEncoder().encodeToString(new byte[32]), "operator", Clock.systemUTC());

    @Autowired
    AccessTokens accessTokens;

    @Test
    void aRoleIsInTheTokenFromTheNextRefreshOn() {
        String ada = unique();
        Answer registered = register(ada);

        Answer granted = change(OPERATOR, emailOf(ada).toUpperCase(), "moderator", true);
        Answer refreshed = refresh(registered.text("/session/refreshToken"));
        Answer revoked = change(OPERATOR, emailOf(ada), "moderator", false);
        Answer again = refresh(refreshed.text("/refreshToken"));

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.json().path("roles").toString()).isEqualTo("[\"moderator\",\"user\"]");
        assertThat(rolesIn(registered.text("/session/accessToken"))).containsExactly("user");
        assertThat(rolesIn(refreshed.text("/accessToken"))).containsExactlyInAnyOrder("user", "moderator");
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(rolesIn(again.text("/accessToken"))).containsExactly("user");
    }

    @Test
    void eachChangeIsToldToThePersonOnce() {
        String ada = unique();
        Answer registered = register(ada);

        change(OPERATOR, emailOf(ada), "admin", true);
        change(OPERATOR, emailOf(ada), "admin", true);

        Answer events = get("/v1/auth/security-events", registered.text("/session/accessToken"));
        assertThat(events.json().path("items").size()).isEqualTo(1);
        assertThat(events.text("/items/0/happening")).isEqualTo("role_granted");
        assertThat(events.text("/items/0/detail")).isEqualTo("admin");
    }

    @Test
    void nobodyButAnOperatorChangesRoles() {
        String ada = unique();
        Answer registered = register(ada);

        Answer asService = change(credential, emailOf(ada), "admin", true);
        Answer asPerson = send(
                "PUT", "/internal/roles", registered.text("/session/accessToken"), body(emailOf(ada), "admin", true));
        Answer asNobody = send("PUT", "/internal/roles", null, body(emailOf(ada), "admin", true));

        assertThat(asService.status()).isEqualTo(403);
        assertThat(asPerson.status()).isEqualTo(401);
        assertThat(asNobody.status()).isEqualTo(401);
        assertThat(rolesIn(refresh(registered.text("/session/refreshToken")).text("/accessToken")))
                .containsExactly("user");
    }

    @Test
    void rolesAndPeopleThatAreNoneAreRefused() {
        String ada = unique();
        register(ada);

        assertThat(change(OPERATOR, emailOf(unique()), "admin", true).status()).isEqualTo(404);
        assertThat(change(OPERATOR, emailOf(ada), "emperor", true).status()).isEqualTo(400);
        assertThat(change(OPERATOR, emailOf(ada), "user", false).status()).isEqualTo(400);
    }

    private Answer change(ServiceCredential as, String email, String role, boolean granted) {
        return send("PUT", "/internal/roles", as.mint(), body(email, role, granted));
    }

    private static Map<String, Object> body(String email, String role, boolean granted) {
        return Map.of("email", email, "role", role, "granted", granted);
    }

    private Set<String> rolesIn(String token) {
        return accessTokens.verify(token).roles();
    }
}
