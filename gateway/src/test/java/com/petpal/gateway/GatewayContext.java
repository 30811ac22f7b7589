package com.petpal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.TokenKeys;
import com.petpal.platform.security.testing.TestTokens;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The one context that all tests of this module share. feed-service is away, and of three instances of messaging-service two. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0"})
@Import(GatewayContext.Access.class)
abstract class GatewayContext {

    static final Upstream UPSTREAM = new Upstream();
    private static final TestMessaging MESSAGING = TestMessaging.ready();
    private static final TestMessaging STOPPING = TestMessaging.stopping();
    static final TestTokens TOKENS = TestTokens.at(Clock.systemUTC());
    static final UserId ADA = new UserId(11);

    @Value("${local.server.port}")
    int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class Access {

        @Bean
        TokenKeys tokenKeys() {
            return TOKENS.keys();
        }
    }

    @DynamicPropertySource
    static void upstreams(DynamicPropertyRegistry properties) {
        properties.add("petpal.auth-url", UPSTREAM::url);
        properties.add("petpal.internal-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
        properties.add("petpal.profile-url", UPSTREAM::url);
        properties.add("petpal.messaging-urls", () -> String.join(",", STOPPING.url(), MESSAGING.url(), nobodysUrl()));
        properties.add("petpal.feed-url", GatewayContext::nobodysUrl);
    }

    @BeforeEach
    void nothingCameYet() {
        UPSTREAM.forget();
    }

    private static String nobodysUrl() {
        try (var socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawHttp http() {
        return new RawHttp(port);
    }

    static Map<String, String> signedIn(String... more) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + TOKENS.of(ADA, "user"));
        for (int i = 0; i < more.length; i += 2) {
            headers.put(more[i], more[i + 1]);
        }
        return headers;
    }

    RawAnswer get(String target, String... headers) {
        return http().get(target, signedIn(headers));
    }

    static void assertRefused(RawAnswer answer, int status, String code) {
        assertThat(answer.body()).doesNotContain("Exception", "at com.", "org.spring");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.text("traceId")).matches("[0-9a-f]{32}");
    }
}
