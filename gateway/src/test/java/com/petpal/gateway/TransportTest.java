package com.petpal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes through, what does not, and what happens while a service is away. */
class TransportTest extends GatewayContext {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aServiceThatIsAwayIsUnavailableForAMoment() {
        RawAnswer refused = get("/v1/feed", "traceparent", TRACE);

        assertRefused(refused, 503, "unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.text("traceId")).isEqualTo(TRACE.substring(3, 35));
        assertRefused(http().send("POST", "/v1/posts", signedIn(), "{}"), 503, "unavailable");
    }

    @Test
    void aTraceGoesOnIntoTheService() {
        get("/v1/people/me", "traceparent", TRACE);

        assertThat(UPSTREAM.last().header("traceparent")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-and-more",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, 00-x",
                "' OR 1=1"
            })
    void aTraceThatIsNoneIsReplaced(String traceparent) {
        get("/v1/people/me", "traceparent", traceparent);

        assertThat(UPSTREAM.last().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void twoTracesAreOne() {
        http().exchange("GET /v1/people/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\ntraceparent: " + TRACE
                + "\r\ntraceparent: nonsense\r\nAuthorization: " + signedIn().get("Authorization") + "\r\n\r\n");

        assertThat(UPSTREAM.last().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void nobodySaysWhereTheyComeFrom() {
        get(
                "/v1/people/me",
                "Forwarded",
                "for=6.6.6.6;host=evil.example",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/internal",
                "X-Forwarded-Proto",
                "gopher");

        assertThat(UPSTREAM.last().headers().toString())
                .doesNotContain("6.6.6.6", "evil.example", "/internal", "gopher");
        assertThat(UPSTREAM.last().header("x-forwarded-for")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000, 1 << 20})
    void bodiesPassThroughUpToAMegabyte(int size) {
        RawAnswer answer =
                http().send("POST", "/v1/pets", signedIn("Content-Type", "application/json"), new byte[size]);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(UPSTREAM.last().bodyBytes()).isEqualTo(size);
    }

    @Test
    void chunksPassThrough() {
        RawAnswer answer = chunked("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(UPSTREAM.last().bodyBytes()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nhello\r\n0\r\n\r\n", "-5\r\nhello\r\n0\r\n\r\n", "fffffffffffffffff\r\nhello\r\n"})
    void chunksThatAreNoneAreRefused(String chunks) {
        RawAnswer refused = chunked(chunks);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertRefused(refused, 400, refused.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET /v1/people/me HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /v1/people/me HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "GET /v1/people/me HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "POST /v1/pets HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
                "GET /v1/people/me HTTP/1.1\r\nHost: x\r\nBad Header: y\r\nConnection: close\r\n\r\n",
                "GET /v1/people/me HTTP/1.1\r\nHost: x\r\n: y\r\nConnection: close\r\n\r\n"
            })
    void whatIsNoHttpIsRefused(String bytes) {
        RawAnswer refused = http().exchange(bytes);

        assertThat(refused.status()).as(refused.body()).isBetween(400, 499);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("traceId")).matches("[0-9a-f]{32}");
        assertThat(UPSTREAM.seen()).isEmpty();
    }

    @Test
    void aRequestIsNotSmuggledInAnother() {
        RawAnswer answer = http().exchange(
                        "POST /v1/pets HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                                + signedIn().get("Authorization")
                                + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /internal/cards HTTP/1.1\r\n\r\n");

        assertThat(answer.status()).isIn(200, 400);
        assertThat(UPSTREAM.seen()).noneMatch(seen -> seen.target().contains("internal"));
    }

    @Test
    void overlongHeadersAndAddressesAreRefused() {
        assertRefused(get("/v1/people/me", "X-Long", "x".repeat(20_000)), 431, "header_too_large");
        assertRefused(get("/v1/people/me?" + "x".repeat(20_000)), 414, "uri_too_long");
    }

    private RawAnswer chunked(String chunks) {
        return http().exchange("POST /v1/pets HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + signedIn().get("Authorization") + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
    }
}
