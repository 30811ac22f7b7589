package com.petpal.messaging.push.channel;

import com.petpal.messaging.push.channel.Outcome.Later;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Calls platforms: HTTP/2 wherever they speak it, no redirects, bounded in time and in what is read. */
final class PushHttp {

    private static final long MOST_READ = 65_536;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;

    private final HttpClient client;
    private final Duration patience;
    private final Clock clock;

    /** @param client never follows redirects */
    PushHttp(HttpClient client, Duration patience, Clock clock) {
        this.client = client;
        this.patience = patience;
        this.clock = clock;
    }

    /** @throws ChannelFailed if there is no answer, or one that asks to come again */
    HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> answer;
        try {
            answer = client.send(
                    request.timeout(patience).build(), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_READ));
        } catch (IOException noAnswer) {
            throw new ChannelFailed(new Later(noAnswer.getClass().getSimpleName(), Duration.ZERO));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ChannelFailed(new Later("stopped", Duration.ZERO));
        }
        int status = answer.statusCode();
        if (status == TOO_MANY || status == TIMEOUT || status >= 500) {
            throw new ChannelFailed(new Later(String.valueOf(status), retryAfter(answer)));
        }
        return answer;
    }

    /** RFC 9110, section 10.2.3: seconds or a date. What is no such thing, or lies far away, is not believed. */
    private Duration retryAfter(HttpResponse<?> answer) {
        Duration asked = answer.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .map(this::duration)
                .orElse(Duration.ZERO);
        Duration notNegative = asked.isNegative() ? Duration.ZERO : asked;
        return notNegative.compareTo(LONGEST) > 0 ? LONGEST : notNegative;
    }

    private Duration duration(String text) {
        try {
            return text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException neither) {
            return Duration.ZERO;
        }
    }
}
