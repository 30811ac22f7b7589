package com.petpal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.petpal.platform.security.testing.TestTokens;
import com.petpal.platform.web.testing.RawAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody passes without a token of ours, except where one gets one. */
class TokensTest extends GatewayContext {

    @Test
    void whoeverIsNotSignedInIsTold() {
        RawAnswer refused = http().get("/v1/people/me", Map.of());

        assertRefused(refused, 401, "unauthenticated");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(UPSTREAM.seen()).isEmpty();
    }

    @Test
    void aTokenSignedByAnybodyElseIsRefused() {
        var forger = TestTokens.at(Clock.systemUTC());
        var stranger = TestTokens.withKey("another-key", Clock.systemUTC());

        assertRefused(with("Bearer " + forger.of(ADA)), 401, "token_invalid");
        assertRefused(with("Bearer " + stranger.of(ADA)), 401, "token_invalid");
        assertThat(UPSTREAM.seen()).isEmpty();
    }

    @Test
    void anExpiredTokenIsSaidToBe() {
        String expired = TOKENS.signed(
                header -> {},
                claims -> claims.expirationTime(
                        Date.from(Clock.systemUTC().instant().minus(Duration.ofMinutes(5)))));

        assertRefused(with("Bearer " + expired), 401, "token_expired");
    }

    @Test
    void aTokenForSomethingElseIsRefused() {
        String other = TOKENS.signed(header -> {}, claims -> claims.audience("elsewhere"));
        String issued = TOKENS.signed(header -> {}, claims -> claims.issuer("http://elsewhere.example"));
        String internal = TOKENS.signed(header -> header.type(new JOSEObjectType("int+jwt")), claims -> {});

        for (String token : List.of(other, issued, internal)) {
            assertRefused(with("Bearer " + token), 401, "token_invalid");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer a.b.c", "Bearer ..", "Bearer \u00e4"})
    void aTokenThatIsNoneIsRefused(String authorization) {
        RawAnswer refused = with(authorization);

        assertThat(refused.status()).isEqualTo(401);
        assertRefused(refused, 401, refused.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic YTpi", "x"})
    void whatIsNoTokenAtAllIsNoSignIn(String authorization) {
        assertThat(with(authorization).status()).isEqualTo(401);
        assertThat(UPSTREAM.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/auth/register",
                "/v1/auth/login",
                "/v1/auth/refresh",
                "/v1/auth/email/verify",
                "/v1/auth/password/forgot",
                "/v1/auth/password/reset"
            })
    void whereOneGetsATokenNoneIsNeeded(String path) {
        String expired = "Bearer nonsense";

        assertThat(http().send("POST", path, Map.of(), "{}").status()).isEqualTo(200);
        assertThat(http().send("POST", path, Map.of("Authorization", expired), "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theServiceSeesTheTokenToo() {
        get("/v1/people/me");

        assertThat(UPSTREAM.last().header("authorization")).startsWith("Bearer ");
    }

    private RawAnswer with(String authorization) {
        return http().get("/v1/people/me", Map.of("Authorization", authorization));
    }
}
