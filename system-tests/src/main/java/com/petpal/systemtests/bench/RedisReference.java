package com.petpal.systemtests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** The yardstick: {@code PING} over one bare socket to the Redis that the product uses. */
final class RedisReference {

    private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PONG_LENGTH = "+PONG\r\n".length();

    private RedisReference() {}

    /** @return microseconds of each round trip */
    static Histogram measure(int port, int roundTrips) {
        var micros = new Histogram(TimeUnit.SECONDS.toMicros(10), 3);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream answers = socket.getInputStream();
            for (int i = 0; i < roundTrips; i++) {
                long began = System.nanoTime();
                socket.getOutputStream().write(PING);
                answers.readNBytes(PONG_LENGTH);
                micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
            }
            return micros;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
