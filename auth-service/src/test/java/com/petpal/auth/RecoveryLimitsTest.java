package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often links may be asked for and followed. Each test has a network of its own. */
class RecoveryLimitsTest extends Mailing {

    private static final int LETTERS = 5;

    @Test
    void anAddressGetsNoFloodWhetherSomebodyHasItOrNot() {
        Registered ada = registered();
        String nobody = emailOf(unique());

        List<Answer> known =
                Stream.generate(() -> forgot(ada.email())).limit(LETTERS + 1).toList();
        List<Answer> unknown =
                Stream.generate(() -> forgot(nobody)).limit(LETTERS + 1).toList();

        assertThat(known.subList(0, LETTERS)).extracting(Answer::status).containsOnly(202);
        assertRefused(known.getLast(), 600);
        assertRefused(forgot(" " + ada.email().toUpperCase(java.util.Locale.ROOT)), 600);
        assertThat(known.getFirst().header("RateLimit-Policy")).isEqualTo("\"forgot-address\";q=5;w=3000");
        assertThat(IntStream.rangeClosed(0, LETTERS)).allSatisfy(i -> assertAlike(known.get(i), unknown.get(i)));
    }

    @Test
    void oneNetworkAsksForNoMoreThanItsShare() {
        Answer refused = Stream.generate(() -> from("203.0.120.1", "/v1/auth/password/forgot", anybody()))
                .limit(100)
                .filter(answer -> answer.status() != 202)
                .findFirst()
                .orElseThrow();

        assertRefused(refused, 2);
        assertThat(refused.header("RateLimit-Policy"))
                .isEqualTo("\"forgot-address\";q=5;w=3000, \"forgot-prefix\";q=60;w=120");
        assertThat(from("203.0.121.1", "/v1/auth/password/forgot", anybody()).status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/auth/password/reset, reset-prefix, 60, 203.0.122.1, 203.0.123.1",
        "/v1/auth/email/verify, verify-prefix, 300, 203.0.124.1, 203.0.125.1"
    })
    void guessesAtLinksEnd(String path, String limit, int tries, String network, String another) {
        Map<String, Object> guess = path.endsWith("reset")
                ? Map.of("token", "x".repeat(65), "new", NEW_PASSWORD)
                : Map.of("token", "x".repeat(65));

        List<Answer> answers = Stream.generate(() -> from(network, path, guess))
                .limit(tries + 200)
                .takeWhile(answer -> answer.status() != 429)
                .toList();

        assertThat(answers)
                .hasSizeBetween(tries, tries + 199)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("link_invalid"));
        assertThat(answers.getFirst().header("RateLimit")).startsWith("\"" + limit + "\";r=" + (tries - 1) + ";");
        assertThat(from(another, path, guess).status())
                .isEqualTo(answers.getFirst().status());
    }

    private Map<String, Object> anybody() {
        return Map.of("email", emailOf(unique()));
    }

    private Answer from(String network, String path, Object body) {
        return send(port, "POST", path, null, body, "X-Forwarded-For", network);
    }

    private static void assertAlike(Answer one, Answer other) {
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.code()).isEqualTo(one.code());
        assertThat(other.headers().map().keySet()).isEqualTo(one.headers().map().keySet());
        assertThat(other.header("RateLimit-Policy")).isEqualTo(one.header("RateLimit-Policy"));
        assertThat(other.header("Server-Timing")).isEqualTo(one.header("Server-Timing"));
    }

    private static void assertRefused(Answer answer, int longest) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("too_many_attempts");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, longest);
        assertThat(answer.header("RateLimit")).contains(";r=0;");
    }
}
