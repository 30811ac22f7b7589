package com.petpal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are long: one path takes ten megabytes, no other more than one. */
class UploadsTest extends GatewayContext {

    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final int TEN_MEGABYTES = 10 << 20;

    @Test
    void tenMegabytesPassThrough() {
        RawAnswer answer =
                http().send("POST", "/v1/media", signedIn("Content-Type", MULTIPART), new byte[TEN_MEGABYTES + 1_000]);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(UPSTREAM.last().bodyBytes()).isEqualTo(TEN_MEGABYTES + 1_000);
        assertThat(UPSTREAM.last().header("content-type")).isEqualTo(MULTIPART);
    }

    @Test
    void anUploadIsHandedOnWhileItComes() throws IOException {
        int half = TEN_MEGABYTES / 2;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head("/v1/media", "Content-Length: " + TEN_MEGABYTES));
            out.write(new byte[half]);
            out.flush();

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> UPSTREAM.received() >= half - (1 << 20));

            assertThat(UPSTREAM.seen()).isEmpty();
            out.write(new byte[half]);
            out.flush();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> UPSTREAM.seen().size() == 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/media,11534337", "/v1/pets,1048577", "/v1/media/00000000001,1048577"})
    void whatIsLongerIsRefusedByWhatItAnnounces(String path, int length) {
        RawAnswer refused =
                http().exchange(new String(head(path, "Content-Length: " + length), StandardCharsets.ISO_8859_1));

        assertRefused(refused, 413, "too_large");
        assertThat(UPSTREAM.seen()).isEmpty();
    }

    @Test
    void whatIsLongerIsRefusedByWhatItIs() {
        var chunk = new StringBuilder();
        String megabyte = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";
        chunk.append(megabyte).append(megabyte).append("0\r\n\r\n");

        RawAnswer refused = http().exchange(
                        new String(head("/v1/pets", "Transfer-Encoding: chunked"), StandardCharsets.ISO_8859_1)
                                + chunk);

        assertRefused(refused, 413, "too_large");
        assertThat(UPSTREAM.seen()).isEmpty();
    }

    @Test
    void strangersUploadNothing() {
        RawAnswer refused = http().send("POST", "/v1/media", java.util.Map.of("Content-Type", MULTIPART), "x");

        assertRefused(refused, 401, "unauthenticated");
    }

    @Test
    void whatAServiceSaysOfCachingIsPassedOn() {
        RawAnswer answer = get("/v1/media/0000000000100000000001", "If-None-Match", "\"a\"", "Range", "bytes=0-1");

        assertThat(answer.header("Cache-Control")).isEqualTo(Upstream.CACHE_CONTROL);
        assertThat(answer.header("ETag")).isEqualTo("\"a\"");
        assertThat(UPSTREAM.last().header("range")).isEqualTo("bytes=0-1");
        assertThat(UPSTREAM.last().header("if-none-match")).isEqualTo("\"a\"");
    }

    private byte[] head(String path, String length) {
        return String.join(
                        "\r\n",
                        Arrays.asList(
                                "POST " + path + " HTTP/1.1",
                                "Host: x",
                                "Connection: close",
                                "Authorization: " + signedIn().get("Authorization"),
                                "Content-Type: " + MULTIPART,
                                length,
                                "",
                                ""))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
