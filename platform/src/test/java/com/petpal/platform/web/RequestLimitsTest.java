package com.petpal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too long, or is no HTTP at all, and what the container answers before any code of ours. */
class RequestLimitsTest extends WebContext {

    private static final String LONG = "{\"name\":\"" + "x".repeat(5_000) + "\",\"count\":1,\"kind\":\"large\"}";

    @Test
    void aBodyOverTheLimitIsRefusedByItsAnnouncedLength() {
        assertRefused(post(LONG), 413, "too_large");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhereItsLengthIsNotAnnounced() {
        String chunk = Integer.toHexString(LONG.length()) + "\r\n" + LONG + "\r\n0\r\n\r\n";

        assertRefused(chunked(chunk), 413, "too_large");
    }

    @Test
    void chunksAreRead() {
        String chunk = Integer.toHexString(THING.length()) + "\r\n" + THING + "\r\n0\r\n\r\n";

        assertThat(chunked(chunk).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n", "ffffffffffffffffff\r\n{}\r\n0\r\n\r\n"})
    void chunksThatAreNoneAreRefused(String chunks) {
        RawAnswer refused = chunked(chunks);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertRefused(refused, 400, refused.code());
    }

    @Test
    void anOverlongHeaderIsRefused() {
        RawAnswer refused = http().get("/things", signedIn("X-Long", "x".repeat(20_000)));

        assertThat(refused.status()).isIn(400, 431);
        assertRefused(refused, refused.status(), refused.code());
    }

    @Test
    void anOverlongAddressIsRefused() {
        RawAnswer refused = get("/things?cursor=" + "x".repeat(20_000));

        assertThat(refused.status()).isIn(400, 414, 431);
        assertRefused(refused, refused.status(), refused.code());
    }

    @Test
    void aLongTokenIsNoToken() {
        RawAnswer refused = http().get("/things", Map.of("Authorization", "Bearer " + "x".repeat(12_000)));

        assertRefused(refused, 401, "token_invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /things HTTP/1.1\r\n\r\n",
                "GET /things HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /things HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "GET /things HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "POST /things HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
                "POST /things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, x\r\n\r\n",
                "GET /things HTTP/1.1\r\nHost: x\r\nBad Header: y\r\nConnection: close\r\n\r\n"
            })
    void whatIsNoHttpIsRefused(String bytes) {
        RawAnswer refused = http().exchange(bytes);

        assertThat(refused.status()).as(refused.body()).isBetween(400, 505);
        assertThat(refused.status()).isNotEqualTo(500);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("traceId")).matches("[0-9a-f]{32}");
    }

    private RawAnswer chunked(String chunks) {
        return http().exchange(
                        "POST /things HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                                + "Authorization: " + signedIn().get("Authorization")
                                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
    }
}
