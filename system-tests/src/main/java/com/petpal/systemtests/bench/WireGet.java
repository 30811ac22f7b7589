package com.petpal.systemtests.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One {@code GET} again and again on a bare connection (HTTP/1.1, RFC 9112): the threads and queues of an HTTP client would take
 * as long as what is measured.
 */
final class WireGet implements AutoCloseable {

    private static final int BUFFER = 64 * 1_024;
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;

    private WireGet(Socket socket, byte[] request) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.request = request;
    }

    /** Connects as the owner of the token. */
    static WireGet open(int port, String path, String token) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                    + token + "\r\nAccept: application/json\r\n\r\n";
            return new WireGet(socket, request.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks, and reads the whole answer.
     *
     * @throws IllegalStateException if it is not 200
     */
    void ask() {
        try {
            socket.getOutputStream().write(request);
            String status = line();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(status);
            }
            int length = 0;
            boolean chunked = false;
            for (String header = lower(); !header.isEmpty(); header = lower()) {
                if (header.startsWith(LENGTH)) {
                    length = Integer.parseInt(header.substring(LENGTH.length()).strip());
                }
                chunked |= header.equals(CHUNKED);
            }
            if (chunked) {
                skipChunks();
            } else {
                in.skipNBytes(length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void skipChunks() throws IOException {
        int length;
        do {
            length = Integer.parseInt(line(), HEXADECIMAL);
            in.skipNBytes(length);
            line();
        } while (length > 0);
    }

    private String lower() throws IOException {
        return line().toLowerCase(Locale.ROOT);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
