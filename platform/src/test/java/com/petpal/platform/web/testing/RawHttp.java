package com.petpal.platform.web.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends requests as they are written, byte by byte, one a connection, and reads the one answer. */
public final class RawHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** A request of HTTP/1.1 whose length is right, and after which the connection ends. */
    public RawAnswer send(String method, String target, Map<String, String> headers, byte[] body) {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        return exchange(whole.toByteArray());
    }

    public RawAnswer send(String method, String target, Map<String, String> headers, String body) {
        return send(method, target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    public RawAnswer get(String target, Map<String, String> headers) {
        return send("GET", target, headers, "");
    }

    /** Whatever one wants to say; ISO 8859-1, so that every byte can be written. */
    public RawAnswer exchange(String bytes) {
        return exchange(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private RawAnswer exchange(byte[] request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            try {
                socket.getOutputStream().write(request);
            } catch (IOException refusedBeforeTheEnd) {
                // Its answer may still be there.
            }
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawAnswer answer(InputStream from) throws IOException {
        List<String> status = List.of(line(from).split(" ", 3));
        var headers = new LinkedHashMap<String, String>();
        for (String line = line(from); !line.isEmpty(); line = line(from)) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        byte[] body = headers.containsKey("content-length")
                ? from.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")))
                : from.readAllBytes();
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        return new RawAnswer(
                status.size() > 1 ? Integer.parseInt(status.get(1)) : 0,
                headers,
                new String(chunked ? dechunked(body) : body, StandardCharsets.UTF_8));
    }

    private static byte[] dechunked(byte[] body) throws IOException {
        var from = new ByteArrayInputStream(body);
        var whole = new ByteArrayOutputStream();
        for (int size = size(from); size > 0; size = size(from)) {
            whole.writeBytes(from.readNBytes(size));
            line(from);
        }
        return whole.toByteArray();
    }

    private static int size(InputStream from) throws IOException {
        String size = line(from);
        return size.isEmpty() ? 0 : Integer.parseInt(size, 16);
    }

    private static String line(InputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = from.read(); next != -1 && next != '\n'; next = from.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
