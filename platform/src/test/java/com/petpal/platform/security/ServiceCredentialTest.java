package com.petpal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.testing.TestTokens;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCredentialTest {

    private static final byte[] SECRET =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final String KEY = Base64.getEncoder().encodeToString(SECRET);

    private final MutableClock clock = new MutableClock();
    private final ServiceCredential feed = new ServiceCredential(KEY, "feed-service", clock);
    private final ServiceCredential profile = new ServiceCredential(KEY, "profile-service", clock);

    @Test
    void oneServiceKnowsAnotherByName() {
        assertThat(profile.verify(feed.mint())).contains("feed-service");
    }

    @Test
    void aCredentialIsUsedForHalfItsLife() {
        String first = feed.mint();

        clock.pass(Duration.ofSeconds(29));
        assertThat(feed.mint()).isEqualTo(first);

        clock.pass(Duration.ofSeconds(1));
        assertThat(feed.mint()).isNotEqualTo(first);
        assertThat(profile.verify(first)).isPresent();

        clock.pass(Duration.ofSeconds(35));
        assertThat(profile.verify(first)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZQ==", "no base64 at all, but long enough!"
            })
    void aKeyThatIsTooWeakStopsTheProgramAndIsNotShown(String weak) {
        var refused = assertThatThrownBy(() -> new ServiceCredential(weak, "feed-service", clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PETPAL_INTERNAL_KEY");
        if (!weak.isEmpty()) {
            refused.hasMessageNotContaining(weak);
        }
    }

    @Test
    void nobodyElseIsAService() throws JOSEException {
        byte[] other = SECRET.clone();
        other[0]++;

        assertThat(profile.verify(signed(SECRET, header -> {}, claims -> {}))).contains("feed-service");
        assertThat(profile.verify(signed(other, header -> {}, claims -> {}))).isEmpty();
        assertThat(profile.verify(signed(SECRET, header -> header.type(JOSEObjectType.JWT), claims -> {})))
                .isEmpty();
        assertThat(profile.verify(signed(SECRET, header -> header.type(AccessTokens.TYPE), claims -> {})))
                .isEmpty();
        assertThat(profile.verify(signed(SECRET, header -> {}, claims -> claims.audience(AccessTokens.AUDIENCE))))
                .isEmpty();
        assertThat(profile.verify(signed(SECRET, header -> {}, claims -> claims.issuer(null))))
                .isEmpty();
        assertThat(profile.verify(signed(SECRET, header -> {}, claims -> claims.expirationTime(null))))
                .isEmpty();
        assertThat(profile.verify(
                        signed(SECRET, header -> {}, claims -> claims.expirationTime(in(Duration.ofDays(365))))))
                .isEmpty();
        assertThat(profile.verify(
                        signed(SECRET, header -> {}, claims -> claims.expirationTime(in(Duration.ofSeconds(-6))))))
                .isEmpty();
        assertThat(profile.verify("")).isEmpty();
        assertThat(profile.verify("a.b.c")).isEmpty();
        assertThat(profile.verify(feed.mint() + "A")).isEmpty();
    }

    @Test
    void aPersonsTokenIsNoCredentialAndACredentialNoToken() {
        var people = TestTokens.at(clock);
        var tokens = new AccessTokens(people.keys(), TestTokens.ISSUER, clock, session -> false);

        assertThat(profile.verify(people.of(UserId.parse("00000000001"), "admin")))
                .isEmpty();
        assertThatThrownBy(() -> tokens.verify(feed.mint())).isInstanceOf(TokenRefused.Invalid.class);
    }

    @Test
    void settingsDoNotShowTheKey() {
        var settings = new SecuritySettings("issuer", java.net.URI.create("http://auth"), KEY);

        assertThat(settings.toString()).doesNotContain(KEY);
    }

    private String signed(byte[] secret, Consumer<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> claims)
            throws JOSEException {
        var head = new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType("int+jwt"));
        var body = new JWTClaimsSet.Builder()
                .issuer("feed-service")
                .audience("internal")
                .expirationTime(in(Duration.ofSeconds(60)));
        header.accept(head);
        claims.accept(body);
        return TestTokens.signed(head.build(), body.build(), new MACSigner(secret));
    }

    private Date in(Duration time) {
        return Date.from(clock.instant().plus(time));
    }
}
