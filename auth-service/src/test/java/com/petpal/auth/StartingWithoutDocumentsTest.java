package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.DocumentStore;
import com.petpal.localstack.redis.TestRedis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class StartingWithoutDocumentsTest {

    private static final String KEYS = "/.well-known/jwks.json";

    @Test
    void aStartWhileMongoIsAwayHealsOnceItIsThere() throws IOException {
        int documents = freePort();
        try (var program = new SpringApplicationBuilder(AuthService.class).run(arguments(documents))) {
            int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

            Answer away = AuthContext.send(port, "GET", KEYS, null, null);

            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isNotEmpty();
            try (var store = DocumentStore.inMemory(documents, Clock.systemUTC())) {
                assertThat(store.port()).isEqualTo(documents);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(AuthContext.send(port, "GET", KEYS, null, null)
                                        .status())
                                .isEqualTo(200));
            }
            assertThat(AuthContext.send(port, "GET", KEYS, null, null).status()).isEqualTo(200);
        }
    }

    private static String[] arguments(int documents) {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        return new String[] {
            "--server.port=0",
            "--management.server.port=0",
            "--petpal.mongo.uri=mongodb://127.0.0.1:" + documents + "/",
            "--petpal.mongo.selection-timeout=300ms",
            "--petpal.redis.url=" + TestRedis.shared().url(),
            "--petpal.internal-key=" + key,
            "--petpal.key-encryption-key=" + key
        };
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
