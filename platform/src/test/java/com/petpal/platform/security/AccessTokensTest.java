package com.petpal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.testing.Forgery;
import com.petpal.platform.security.testing.TestTokens;
import java.time.Duration;
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

    static Stream<Arguments> forgeries() {
        return OURS.forgeries(ADA).tokens().map(forgery -> Arguments.of(forgery.name(), forgery));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void forgedTokensAreRefused(String what, Forgery forgery) {
        String token = forgery.token().orElseThrow();

        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> tokens.verify(token))
                .extracting(refused -> refused.refusal().code())
                .isEqualTo(forgery.code());
        assertThat(tokens.known(token)).isEmpty();
    }

    @Test
    void forgeriesAreRefusedForWhatIsWrongWithThem() {
        assertThat(tokens.verify(OURS.forgeries(ADA).control()).userId()).isEqualTo(ADA);
        assertThat(OURS.forgeries(ADA).tokens().map(Forgery::name))
                .hasSizeGreaterThan(80)
                .doesNotHaveDuplicates();
    }

    @Test
    void noTokenAtAllIsInvalid() {
        assertThatExceptionOfType(TokenRefused.Invalid.class).isThrownBy(() -> tokens.verify(""));
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
        assertThat(Stream.of("Basic YTpi", "Bearer", "Bearer ", "", "Bearerabc").map(header -> BearerToken.in(header)))
                .containsOnly(Optional.empty());
        assertThat(BearerToken.in((String) null)).isEmpty();
        assertThatExceptionOfType(TokenRefused.Invalid.class)
                .isThrownBy(() -> BearerToken.in(List.of("Bearer abc", "Bearer abc")));
    }

    private static Date in(Duration time) {
        return Date.from(STILL.instant().plus(time));
    }
}
