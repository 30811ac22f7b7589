package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.junit.jupiter.api.Test;

class WellKnownTest extends AuthContext {

    @Test
    void keysArePublishedWithoutTheirPrivateParts() throws ParseException {
        Answer keys = get("/.well-known/jwks.json", null);

        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.header("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(keys.text("/keys/0/kty")).isEqualTo("EC");
        assertThat(keys.text("/keys/0/crv")).isEqualTo("P-256");
        assertThat(keys.text("/keys/0/alg")).isEqualTo("ES256");
        assertThat(keys.text("/keys/0/use")).isEqualTo("sig");
        assertThat(keys.json().at("/keys/0").has("d")).isFalse();
        assertThat(keys.text("/keys/0/kid"))
                .isEqualTo(SignedJWT.parse(somebody().text("/accessToken"))
                        .getHeader()
                        .getKeyID());
    }

    @Test
    void discoveryNamesIssuerAndKeys() {
        Answer discovery = get("/.well-known/openid-configuration", null);

        assertThat(discovery.status()).isEqualTo(200);
        assertThat(discovery.header("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(discovery.text("/issuer")).isEqualTo("http://localhost:8080");
        assertThat(discovery.text("/jwks_uri")).isEqualTo("http://localhost:8080/.well-known/jwks.json");
        assertThat(discovery.text("/id_token_signing_alg_values_supported/0")).isEqualTo("ES256");
    }

    @Test
    void keysAreSealedAtRest() {
        get("/.well-known/jwks.json", null);

        assertThat(mongo.findAll(org.bson.Document.class, "keys")).isNotEmpty().allSatisfy(key -> {
            assertThat(key.toString()).doesNotContain("\"d\"");
            assertThat(key.getString("sealedPrivate")).doesNotContain("{").matches("[A-Za-z0-9+/=]+");
        });
    }

    @Test
    void accessTokensSayWhatTheyAre() throws ParseException {
        SignedJWT token = SignedJWT.parse(somebody().text("/accessToken"));

        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getJWTClaimsSet().getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "sid", "roles", "jti", "iat", "nbf", "exp");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("petpal-api");
    }
}
