package com.petpal.messaging.socket;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of a socket.
 *
 * @param helloWithin how long it may stay without a token
 * @param heartbeat after so long without a sign of life it is pinged, after twice as long it is closed
 * @param largestFrame longest frame a client may send; the gateway lets one byte more pass, so that it is refused here with a reason
 * @param backlog how much may wait to be sent to a client that reads slowly, before it is cut off
 * @param sendPatience how long a client may take no bytes at all
 * @param framesASecond pace at which frames are taken; {@code burst} may come at once
 * @param mostAPerson sockets of one person in this process
 * @param resumeWithin over how long clients spread their return after a restart: short enough that the last has caught
 *     up within five seconds
 * @param typingEvery how often somebody is said to be typing in a conversation; what comes sooner is dropped
 * @param presenceEvery how often it is looked who of those that are watched is there
 * @param origins of web pages that may open sockets, besides the issuer's
 */
@Validated
@ConfigurationProperties("petpal.socket")
record SocketSettings(
        @DefaultValue("5s") Duration helloWithin,
        @DefaultValue("30s") Duration heartbeat,
        @DefaultValue("65535B") DataSize largestFrame,
        @DefaultValue("256KB") DataSize backlog,
        @DefaultValue("5s") Duration sendPatience,
        @DefaultValue("20") @Min(1) @Max(1_000) int framesASecond,
        @DefaultValue("60") @Min(1) @Max(1_000) int burst,
        @DefaultValue("20") @Min(1) @Max(1_000) int mostAPerson,
        @DefaultValue("3s") Duration resumeWithin,
        @DefaultValue("3s") Duration typingEvery,
        @DefaultValue("5s") Duration presenceEvery,
        @DefaultValue List<String> origins) {

    SocketSettings {
        origins = List.copyOf(origins);
    }
}
