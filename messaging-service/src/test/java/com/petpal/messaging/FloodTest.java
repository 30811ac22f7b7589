package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever floods a process or never reads is a burden to nobody else. Smaller than the real thing, which is
 * {@code JAVA_TOOL_OPTIONS="-Dpetpal.flood.frames=100000 -Dpetpal.flood.sockets=500"}.
 */
class FloodTest extends MessagingContext {

    private static final int FRAMES = Integer.getInteger("petpal.flood.frames", 4_000);
    private static final int DEAF = Integer.getInteger("petpal.flood.sockets", 20);
    private static final int A_SOCKET = 100;
    private static final int A_PERSON = 20;
    private static final long MOST_GROWTH = 96L << 20;

    private static final List<String> NONSENSE = List.of(
            "",
            "{",
            "[]",
            "nul",
            "{\"type\":\"send\"}",
            "{\"type\":7}",
            "\u0000",
            "[".repeat(900),
            "{\"type\":\"ping\",\"x\":1}");

    @Test
    void malformedFramesAreAnsweredAndOthersDoNotNotice() throws Exception {
        UserId anna = person();
        String talk = talk(anna, person());
        List<UserId> flooders = Stream.generate(this::person)
                .limit(Math.ceilDiv(FRAMES, A_SOCKET * A_PERSON))
                .toList();
        List<Callable<Integer>> floods = IntStream.range(0, Math.ceilDiv(FRAMES, A_SOCKET))
                .<Callable<Integer>>mapToObj(i -> () -> flood(flooders.get(i / A_PERSON)))
                .toList();
        long before = heap();

        try (var annas = socket(anna);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = floods.stream().map(threads::submit).toList();
            for (int i = 0; i < 20; i++) {
                annas.send(Map.of("type", "send", "conversationId", talk, "clientMessageId", "m" + i, "text", "calm"));
                assertThat(annas.await("ack").path("seq").asLong()).isEqualTo(i + 1);
            }
            for (var flood : all) {
                assertThat(flood.get()).isEqualTo(A_SOCKET);
            }
        }

        assertThat(heap() - before).isLessThan(MOST_GROWTH);
    }

    private int flood(UserId flooder) {
        try (var socket = socket(flooder)) {
            for (int i = 0; i < A_SOCKET; i++) {
                socket.sendText(NONSENSE.get(i % NONSENSE.size()));
            }
            int problems = 0;
            while (problems < A_SOCKET) {
                socket.await("problem");
                problems++;
            }
            return problems;
        }
    }

    @Test
    void socketsThatNeverReadAreCutOffTakeLittleMemoryAndOthersDoNotNotice() throws Exception {
        UserId anna = person();
        UserId ben = person();
        UserId[] deaf = Stream.generate(this::person)
                .limit(Math.ceilDiv(DEAF, A_PERSON))
                .toArray(UserId[]::new);
        UserId[] all = Stream.concat(Stream.of(ben), Stream.of(deaf)).toArray(UserId[]::new);
        String group = start(anna, all).text("conversationId");
        var sockets = new ArrayList<Socket>();
        long before = heap();

        try (var bens = socket(ben)) {
            for (int i = 0; i < DEAF; i++) {
                sockets.add(deafSocket(deaf[i / A_PERSON]));
            }
            for (int i = 0; i < 200; i++) {
                assertThat(send(anna, group, "m" + i, "x".repeat(4_000)).status())
                        .isEqualTo(201);
                assertThat(bens.await("message").path("seq").asLong()).isEqualTo(i + 1);
            }
            assertThat(heap() - before).isLessThan(MOST_GROWTH);
            for (Socket socket : sockets) {
                assertThat(isCutOff(socket)).isTrue();
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** Opened by hand: no client that one could have reads so little. */
    private Socket deafSocket(UserId person) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String handshake = "GET /v1/socket HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: petpal.v1, bearer."
                + TestAccess.token(person) + "\r\n\r\n";
        socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
        byte[] start = socket.getInputStream().readNBytes(12);
        assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
        return socket;
    }

    /** Reads what was on its way: whoever was not cut off waits for more. */
    private static boolean isCutOff(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
