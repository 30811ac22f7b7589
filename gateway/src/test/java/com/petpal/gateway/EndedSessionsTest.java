package com.petpal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawAnswer;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What auth-service says has ended is refused at the door. */
class EndedSessionsTest extends GatewayContext {

    @AfterEach
    void authServiceAnswers() {
        UPSTREAM.saysWhatEnded(true);
    }

    @Test
    void aTokenOfAnEndedSessionIsRefusedThoughItWasGoodAMomentAgo() {
        String ada = tokenOf("0000000000100000000011");
        String ben = tokenOf("0000000000100000000012");
        assertThat(with(ada).status()).isEqualTo(200);

        UPSTREAM.ends("0000000000100000000011");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertRefused(with(ada), 401, "token_revoked"));
        assertThat(with(ben).status()).isEqualTo(200);
        assertThat(UPSTREAM.asker()).startsWith("Bearer ");
    }

    @Test
    void whatIsKnownStaysWhileAuthServiceIsAwayAndWhatEndsMeanwhileIsLearnedAfterwards() {
        String known = tokenOf("0000000000100000000021");
        String meanwhile = tokenOf("0000000000100000000022");
        UPSTREAM.ends("0000000000100000000021");
        Awaitility.await().untilAsserted(() -> assertRefused(with(known), 401, "token_revoked"));

        UPSTREAM.saysWhatEnded(false);
        UPSTREAM.ends("0000000000100000000022");
        assertThat(with(meanwhile).status()).isEqualTo(200);
        assertRefused(with(known), 401, "token_revoked");
        UPSTREAM.saysWhatEnded(true);

        Awaitility.await().untilAsserted(() -> assertRefused(with(meanwhile), 401, "token_revoked"));
    }

    private static String tokenOf(String session) {
        return TOKENS.signed(header -> {}, claims -> claims.claim("sid", session));
    }

    private RawAnswer with(String token) {
        return http().get("/v1/people/me", Map.of("Authorization", "Bearer " + token));
    }
}
