package com.petpal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.PlainJWT;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.testing.TestTokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTokensTest {

    private static final MutableClock STILL = new MutableClock();
    private static final TestTokens OURS = TestTokens.at(STILL);
    private static final TestTokens SOMEBODY = TestTokens.at(STILL);
    private static final UserId ADA = UserId.parse("00000000001");

    private final MutableClock clock = new MutableClock();
    private final Set<String> ended = new HashSet<>();
    private final AccessTokens tokens = new AccessTokens(OURS.keys(), TestTokens.ISSUER, clock, ended::contains);

    @Test
    void aTokenOfOursTellsWhoseItIs() {
        Caller caller = tokens.verify(OURS.of(ADA, "user", "moderator"));

        assertThat(caller.userId()).isEqualTo(ADA);
        assertThat(caller.sessionId()).isEqualTo("0000000000100000000001");
        assertThat(caller.roles()).isEqualTo(Set.of("user", "moderator"));
        assertThat(caller.expiresAt()).isEqualTo(STILL.instant().plus(Duration.ofMinutes(10)));
    }

    static Stream<Arguments> forgeries() throws JOSEException {
        var claims = OURS.claims(all -> {});
        var good = OURS.of(ADA, "user");
        var parts = good.split("\\.");
        var publicKey = OURS.key().toPublicJWK();
        var hs256 = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(AccessTokens.TYPE)
                .keyID("test-key")
                .build();
        var asSecret = Arrays.copyOf(publicKey.toJSONString().getBytes(StandardCharsets.UTF_8), 64);
        var rs256 = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(AccessTokens.TYPE)
                .keyID("test-key")
                .build();
        var es384 = new JWSHeader.Builder(JWSAlgorithm.ES384)
                .type(AccessTokens.TYPE)
                .keyID("test-key")
                .build();
        var p384 = new ECKeyGenerator(Curve.P_384).keyID("test-key").generate();
        var theirs = SOMEBODY.key().toPublicJWK();
        return Stream.of(
                forged("nothing", ""),
                forged("no JWT", "let-me-in"),
                forged("two parts", parts[0] + "." + parts[1]),
                forged("four parts", good + ".AAAA"),
                forged("no signature", parts[0] + "." + parts[1] + "."),
                forged("a signature of zeros", parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64])),
                forged(
                        "a signature in DER",
                        parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[] {48, 6, 2, 1, 1, 2, 1, 1})),
                forged(
                        "other claims under our signature",
                        parts[0] + "."
                                + Base64URL.encode(OURS.claims(all -> all.subject("zzzzzzzzzzz".substring(0, 10) + "1"))
                                        .toString())
                                + "." + parts[2]),
                forged(
                        "another header under our signature",
                        Base64URL.encode("{\"alg\":\"ES256\",\"kid\":\"test-key\",\"typ\":\"AT+JWT\"}") + "." + parts[1]
                                + "." + parts[2]),
                forged("somebody's key under our key id", SOMEBODY.of(ADA, "user")),
                forged("a key id we do not know", OURS.signed(header -> header.keyID("other"), all -> {})),
                forged("no key id", OURS.signed(header -> header.keyID(null), all -> {})),
                forged("a key id that is a path", OURS.signed(header -> header.keyID("../../test-key"), all -> {})),
                forged("algorithm none", new PlainJWT(claims).serialize()),
                forged(
                        "algorithm none, in our dress",
                        Base64URL.encode("{\"alg\":\"none\",\"kid\":\"test-key\",\"typ\":\"at+jwt\"}") + "." + parts[1]
                                + "."),
                forged("our public key taken for a secret", TestTokens.signed(hs256, claims, new MACSigner(asSecret))),
                forged("RSA", TestTokens.signed(rs256, claims, new RSASSASigner(new RSAKeyGenerator(2048).generate()))),
                forged("another curve", TestTokens.signed(es384, claims, new ECDSASigner(p384))),
                forged("typ JWT", OURS.signed(header -> header.type(JOSEObjectType.JWT), all -> {})),
                forged("no typ", OURS.signed(header -> header.type(null), all -> {})),
                forged(
                        "a service credential's typ",
                        OURS.signed(header -> header.type(new JOSEObjectType("int+jwt")), all -> {})),
                forged("its own key along (jwk)", SOMEBODY.signed(header -> header.jwk(theirs), all -> {})),
                forged("our key along (jwk)", OURS.signed(header -> header.jwk(publicKey), all -> {})),
                forged(
                        "an address of keys (jku)",
                        OURS.signed(header -> header.jwkURL(URI.create("https://evil.example/jwks")), all -> {})),
                forged(
                        "an address of certificates (x5u)",
                        OURS.signed(header -> header.x509CertURL(URI.create("https://evil.example/x5u")), all -> {})),
                forged(
                        "certificates (x5c)",
                        OURS.signed(
                                header -> header.x509CertChain(List.of(Base64.encode("no certificate"))), all -> {})),
                forged(
                        "something critical (crit)",
                        OURS.signed(
                                header -> header.criticalParams(Set.of("exp")).customParam("exp", 1), all -> {})),
                forged(
                        "unencoded payload (b64)",
                        OURS.signed(
                                header -> header.base64URLEncodePayload(false).criticalParams(Set.of("b64")),
                                all -> {})),
                forged("another issuer", OURS.signed(header -> {}, all -> all.issuer("https://evil.example"))),
                forged("no issuer", OURS.signed(header -> {}, all -> all.issuer(null))),
                forged("another audience", OURS.signed(header -> {}, all -> all.audience("internal"))),
                forged("no audience", OURS.signed(header -> {}, all -> all.audience((String) null))),
                forged("no subject", OURS.signed(header -> {}, all -> all.subject(null))),
                forged("a subject that is no id", OURS.signed(header -> {}, all -> all.subject("admin"))),
                forged("a pet as subject", OURS.signed(header -> {}, all -> all.subject("0000000000100000000001"))),
                forged("no session", OURS.signed(header -> {}, all -> all.claim("sid", null))),
                forged("a session that is a number", OURS.signed(header -> {}, all -> all.claim("sid", 7))),
                forged("no roles", OURS.signed(header -> {}, all -> all.claim("roles", null))),
                forged("roles as text", OURS.signed(header -> {}, all -> all.claim("roles", "admin"))),
                forged(
                        "an empty role",
                        OURS.signed(header -> {}, all -> all.claim("roles", Arrays.asList((String) null)))),
                forged("no expiry", OURS.signed(header -> {}, all -> all.expirationTime(null))),
                forged("no time of issue", OURS.signed(header -> {}, all -> all.issueTime(null))),
                forged("issued tomorrow", OURS.signed(header -> {}, all -> all.issueTime(in(Duration.ofDays(1))))),
                forged(
                        "not good before tomorrow",
                        OURS.signed(header -> {}, all -> all.notBeforeTime(in(Duration.ofDays(1))))),
                forged("5,000 characters", OURS.signed(header -> {}, all -> all.claim("more", "x".repeat(5_000)))),
                forged("a very deep header", Base64URL.encode("[".repeat(2_800)) + ".e30.AAAA"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void forgedTokensAreInvalid(String what, String token) {
        assertThatExceptionOfType(TokenRefused.Invalid.class).isThrownBy(() -> tokens.verify(token));
        assertThat(tokens.known(token)).isEmpty();
    }

    @Test
    void aTokenIsGoodForSecondsAfterItsEndAndNoLonger() {
        String token = OURS.of(ADA, "user");
        tokens.verify(token);

        clock.pass(Duration.ofMinutes(10).plusSeconds(4));
        assertThat(tokens.verify(token).userId()).isEqualTo(ADA);

        clock.pass(Duration.ofSeconds(1));
        assertThatExceptionOfType(TokenRefused.Expired.class).isThrownBy(() -> tokens.verify(token));
        assertThatExceptionOfType(TokenRefused.Expired.class).isThrownBy(() -> tokens.verify(token));
    }

    @Test
    void aTokenMayComeFromAClockThatIsSecondsAhead() {
        String token = OURS.signed(
                header -> {}, all -> all.issueTime(in(Duration.ofSeconds(5))).notBeforeTime(in(Duration.ofSeconds(5))));

        assertThat(tokens.verify(token).userId()).isEqualTo(ADA);
    }

    @Test
    void aGoodTokenIsCheckedOnce() {
        var lookUps = new AtomicInteger();
        var counted = new AccessTokens(
                keyId -> {
                    lookUps.incrementAndGet();
                    return OURS.keys().find(keyId);
                },
                TestTokens.ISSUER,
                clock,
                ended::contains);
        String token = OURS.of(ADA, "user");

        assertThat(counted.known(token)).isEmpty();
        counted.verify(token);
        counted.verify(token);

        assertThat(lookUps).hasValue(1);
        assertThat(counted.known(token)).map(Caller::userId).contains(ADA);
    }

    @Test
    void aTokenOfASessionThatHasEndedIsRefusedAlsoIfItWasGoodAMomentAgo() {
        String seen = OURS.of(ADA, "user");
        String fresh = OURS.signed(header -> {}, claims -> claims.jwtID("another"));
        String other = OURS.signed(header -> {}, claims -> claims.claim("sid", "0000000000100000000002"));
        tokens.verify(seen);

        ended.add("0000000000100000000001");

        assertThatThrownBy(() -> tokens.known(seen)).isInstanceOf(TokenRefused.Revoked.class);
        assertThatThrownBy(() -> tokens.verify(seen)).isInstanceOf(TokenRefused.Revoked.class);
        assertThatThrownBy(() -> tokens.verify(fresh)).isInstanceOf(TokenRefused.Revoked.class);
        assertThat(tokens.verify(other).userId()).isEqualTo(ADA);
    }

    @Test
    void refusalsSayNothingOfTheReason() {
        assertThatThrownBy(() -> tokens.verify(SOMEBODY.of(ADA, "user")))
                .hasMessageNotContaining("signature")
                .hasNoCause()
                .extracting(thrown -> ((TokenRefused) thrown).refusal().status())
                .isEqualTo(401);
    }

    @Test
    void otherSchemesCarryNoBearerToken() {
        assertThat(BearerToken.in("Bearer abc")).contains("abc");
        assertThat(BearerToken.in("bearer  abc ")).contains("abc");
        assertThat(Stream.of("Basic YTpi", "Bearer", "Bearer ", "", "Bearerabc").map(BearerToken::in))
                .containsOnly(Optional.empty());
        assertThat(BearerToken.in(null)).isEmpty();
    }

    private static Arguments forged(String what, String token) {
        return Arguments.of(what, token);
    }

    private static Date in(Duration time) {
        return Date.from(STILL.instant().plus(time));
    }
}
