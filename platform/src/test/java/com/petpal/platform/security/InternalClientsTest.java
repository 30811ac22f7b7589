package com.petpal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.platform.web.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever another service does, a call ends in one of three ways. */
class InternalClientsTest {

    private final InternalClients clients = new InternalClients(
            new ServiceCredential(Base64.getEncoder().encodeToString(new byte[32]), "feed-service", Clock.systemUTC()),
            RestClient.builder(),
            new JsonMapper());

    @Test
    void anAnswerThatBreaksOffWhileItIsReadIsNone() throws IOException {
        try (var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> breakOff(server));
            RestClient client =
                    clients.to(URI.create("http://127.0.0.1:" + server.getLocalPort()), Duration.ofSeconds(5));

            assertThatThrownBy(() -> client.get().uri("/").retrieve().body(Map.class))
                    .isInstanceOf(Unavailable.class);
        }
    }

    /** As one does that another program has let go of, or whose program was restarted. */
    @Test
    void aQuestionIsAskedAgainOnANewConnectionAndAnOrderIsNot() throws IOException {
        try (var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> closeEveryOther(server));
            RestClient client =
                    clients.to(URI.create("http://127.0.0.1:" + server.getLocalPort()), Duration.ofSeconds(5));

            var answer = client.post()
                    .uri("/")
                    .attribute(InternalClients.ONLY_ASKS, true)
                    .retrieve()
                    .toBodilessEntity();

            assertThat(answer.getStatusCode().value()).isEqualTo(204);
            assertThatThrownBy(() -> client.post().uri("/").retrieve().toBodilessEntity())
                    .isInstanceOf(Unavailable.class);
        }
    }

    private static void closeEveryOther(ServerSocket server) {
        boolean answers = false;
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                caller.getInputStream().read(new byte[4_096]);
                if (answers) {
                    String whole = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
                    caller.getOutputStream().write(whole.getBytes(StandardCharsets.US_ASCII));
                }
                answers = !answers;
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void breakOff(ServerSocket server) {
        try (Socket caller = server.accept()) {
            String begun = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"a\":";
            caller.getInputStream().read(new byte[4_096]);
            caller.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
