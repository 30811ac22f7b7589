package com.petpal.systemtests.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;

/** The yardstick of fan-out: what {@code redis-benchmark -P 16} does, one client that sends 16 commands before it waits. */
final class RawPushes {

    private static final int PIPELINE = 16;

    private RawPushes() {}

    /** @return commands a second; each is answered with one line */
    static double perSecond(int port, Duration time, IntFunction<String> command) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var answers = new BufferedInputStream(socket.getInputStream());
            long began = System.nanoTime();
            long end = began + time.toNanos();
            int sent = 0;
            while (System.nanoTime() < end) {
                var commands = new StringBuilder();
                for (int i = 0; i < PIPELINE; i++) {
                    commands.append(command.apply(sent++)).append("\r\n");
                }
                socket.getOutputStream().write(commands.toString().getBytes(StandardCharsets.US_ASCII));
                skipLines(answers);
            }
            return sent * 1e9 / (System.nanoTime() - began);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipLines(BufferedInputStream answers) throws IOException {
        for (int lines = 0; lines < PIPELINE; ) {
            int next = answers.read();
            if (next < 0) {
                throw new IOException("Redis ended the connection");
            }
            lines += next == '\n' ? 1 : 0;
        }
    }
}
