package com.petpal.systemtests.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One socket of a messaging instance, frame by frame (RFC 6455) on the bare channel: no client's threads and queues are
 * measured with it, and thousands of them fit into one process.
 */
final class WireSocket implements AutoCloseable {

    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES_OF_LENGTH = 126;
    private static final int EIGHT_BYTES_OF_LENGTH = 127;
    private static final int BUFFER = 8 * 1_024;

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER);
    private final StringBuilder partial = new StringBuilder();
    private boolean pinged;

    private WireSocket(SocketChannel channel) {
        this.channel = channel;
    }

    private record Frame(int opcode, boolean last, String payload) {}

    /** Opens one as the owner of the token, and waits for its welcome. */
    static WireSocket open(int port, String token) {
        try {
            var socket =
                    new WireSocket(SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            socket.shakeHands(port, token);
            socket.await("welcome");
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shakeHands(int port, String token) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        String request = "GET /v1/socket HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: petpal.v1, bearer." + token
                + "\r\n\r\n";
        write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            if (in.position() == 0) {
                fill();
            }
            in.flip();
            head.append((char) in.get());
            in.compact();
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(
                    "no socket: " + head.toString().lines().findFirst().orElse(""));
        }
    }

    SocketChannel channel() {
        return channel;
    }

    /** Sends a text in one frame, masked with zeros. */
    void send(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(8 + payload.length).put((byte) (LAST | TEXT));
        if (payload.length < TWO_BYTES_OF_LENGTH) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | TWO_BYTES_OF_LENGTH)).putShort((short) payload.length);
        }
        write(frame.putInt(0).put(payload).flip());
    }

    /** Waits for a frame of this type, and drops those before it. */
    String await(String type) {
        String wanted = "\"type\":\"" + type + "\"";
        while (true) {
            Optional<String> text = next();
            if (text.isEmpty()) {
                fill();
            } else if (text.get().contains(wanted)) {
                return text.get();
            }
        }
    }

    /**
     * Reads what has come, and answers pings. For a channel that does not block.
     *
     * @return whether it has ever been pinged
     */
    boolean keepAlive() {
        fill();
        while (next().isPresent()) {
            // An idle client is told nothing that it would have to do something about.
            partial.setLength(0);
        }
        return pinged;
    }

    /** The next whole text of what has come so far. */
    private Optional<String> next() {
        for (Frame frame = parse(); frame != null; frame = parse()) {
            switch (frame.opcode()) {
                case PING -> {
                    pinged = true;
                    write(ByteBuffer.wrap(new byte[] {(byte) (LAST | PONG), (byte) MASKED, 0, 0, 0, 0}));
                }
                case CLOSE -> throw new UncheckedIOException(new EOFException("closed by the other side"));
                case TEXT, CONTINUATION -> {
                    partial.append(frame.payload());
                    if (frame.last()) {
                        String text = partial.toString();
                        partial.setLength(0);
                        return Optional.of(text);
                    }
                }
                default -> throw new IllegalStateException("nobody sends opcode " + frame.opcode());
            }
        }
        return Optional.empty();
    }

    /** Null until a whole frame is there. A frame that breaks a character in two would be read wrongly; ours are ASCII. */
    private @Nullable Frame parse() {
        in.flip().mark();
        Frame frame = null;
        if (in.remaining() >= 2) {
            int first = in.get();
            long length = in.get() & 0x7f;
            int more = length == TWO_BYTES_OF_LENGTH ? Short.BYTES : length == EIGHT_BYTES_OF_LENGTH ? Long.BYTES : 0;
            if (in.remaining() >= more) {
                if (more > 0) {
                    length = more == Short.BYTES ? in.getShort() & 0xffff : in.getLong();
                }
                if (in.remaining() >= length) {
                    var payload = new byte[(int) length];
                    in.get(payload);
                    frame = new Frame(first & 0x0f, first < 0, new String(payload, StandardCharsets.UTF_8));
                }
            }
        }
        if (frame == null) {
            in.reset();
        }
        in.compact();
        return frame;
    }

    private void fill() {
        try {
            if (!in.hasRemaining()) {
                throw new IllegalStateException("a frame is longer than " + BUFFER + " bytes");
            }
            if (channel.read(in) < 0) {
                throw new EOFException("ended by the other side");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
