package com.petpal.systemtests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The yardstick of delivery: {@code PUBLISH} over one bare socket to Redis, heard by {@code SUBSCRIBE} over another. */
final class RawPublications implements AutoCloseable {

    private static final String CHANNEL = "bench:raw";
    private static final int ONE_LISTENER = ":1\r\n".length();

    private final Socket publisher;
    private final Socket subscriber;

    RawPublications(int port) {
        try {
            publisher = connect(port);
            subscriber = connect(port);
            subscriber.getOutputStream().write(command("SUBSCRIBE", CHANNEL));
            subscriber.getInputStream().readNBytes(confirmation().length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Nanoseconds from before a text of some length is published until it is heard. */
    long roundTrip(String text) {
        try {
            byte[] published = command("PUBLISH", CHANNEL, text);
            int heard = command("message", CHANNEL, text).length;
            InputStream messages = subscriber.getInputStream();
            long began = System.nanoTime();
            publisher.getOutputStream().write(published);
            messages.readNBytes(heard);
            long took = System.nanoTime() - began;
            publisher.getInputStream().readNBytes(ONE_LISTENER);
            return took;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes to a channel that one process listens to, without waiting for the count of its listeners. */
    void publish(String channel, String text) {
        try {
            publisher.getOutputStream().write(command("PUBLISH", channel, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the count. */
    void published() {
        try {
            byte[] count = publisher.getInputStream().readNBytes(ONE_LISTENER);
            if (count[1] != '1') {
                throw new AssertionError("not exactly one process listens for the receiver");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] confirmation() {
        return ("*3\r\n$9\r\nsubscribe\r\n$" + CHANNEL.length() + "\r\n" + CHANNEL + "\r\n:1\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As both commands and messages are written. */
    private static byte[] command(String... words) {
        var text = new StringBuilder("*").append(words.length).append("\r\n");
        for (String word : words) {
            text.append('$')
                    .append(word.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try (publisher;
                subscriber) {
            publisher.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
