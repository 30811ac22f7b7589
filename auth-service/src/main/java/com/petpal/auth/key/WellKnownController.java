package com.petpal.auth.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.petpal.platform.security.SecuritySettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What others need in order to believe our tokens. */
@RestController
class WellKnownController {

    static final String JWKS = "/.well-known/jwks.json";
    static final String DISCOVERY = "/.well-known/openid-configuration";

    private final KeyRing keys;
    private final String issuer;

    WellKnownController(KeyRing keys, SecuritySettings settings) {
        this.keys = keys;
        this.issuer = settings.issuer();
    }

    /** RFC 7517. */
    @GetMapping(JWKS)
    ResponseEntity<Map<String, Object>> jwks() {
        KeyRing.Published published = keys.published();
        var set = new JWKSet(published.keys().stream().map(JWK.class::cast).toList());
        return ResponseEntity.ok().cacheControl(kept(published.maxAge())).body(set.toJSONObject(true));
    }

    /** OpenID Connect Discovery 1.0, as far as there is anything to discover. */
    @GetMapping(DISCOVERY)
    ResponseEntity<Discovery> discovery() {
        return ResponseEntity.ok()
                .cacheControl(kept(RotationSettings.CACHED))
                .body(new Discovery(issuer, issuer + JWKS, List.of("none"), List.of("public"), List.of("ES256")));
    }

    private static CacheControl kept(Duration maxAge) {
        return CacheControl.maxAge(maxAge).cachePublic();
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Discovery(
            String issuer,
            String jwksUri,
            List<String> responseTypesSupported,
            List<String> subjectTypesSupported,
            List<String> idTokenSigningAlgValuesSupported) {

        Discovery {
            responseTypesSupported = List.copyOf(responseTypesSupported);
            subjectTypesSupported = List.copyOf(subjectTypesSupported);
            idTokenSigningAlgValuesSupported = List.copyOf(idTokenSigningAlgValuesSupported);
        }
    }
}
