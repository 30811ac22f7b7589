package com.petpal.messaging.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class FrameQueueTest {

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final Queue<CloseStatus> closed = new ConcurrentLinkedQueue<>();
    private final CountDownLatch readsOn = new CountDownLatch(1);
    /** It takes nothing until it reads on. */
    private final WebSocketSession client = (WebSocketSession) Proxy.newProxyInstance(
            WebSocketSession.class.getClassLoader(), new Class<?>[] {WebSocketSession.class}, this::call);

    private @Nullable Object call(Object proxy, Method method, @Nullable Object[] arguments)
            throws InterruptedException {
        if (method.getName().equals("sendMessage") && arguments[0] instanceof TextMessage frame) {
            readsOn.await(20, TimeUnit.SECONDS);
            sent.add(frame.getPayload());
        } else if (method.getName().equals("close") && arguments[0] instanceof CloseStatus status) {
            closed.add(status);
        }
        return null;
    }

    @Test
    void framesAreSentInOrderAndTheEndComesLast() {
        var queue = queue(1_000);
        List<String> frames = IntStream.range(0, 50).mapToObj(i -> "frame " + i).toList();

        frames.forEach(frame -> queue.add(new TextMessage(frame), false));
        queue.end(CloseStatus.GOING_AWAY);
        queue.add(new TextMessage("too late"), false);
        readsOn.countDown();

        await().untilAsserted(() -> assertThat(closed).containsExactly(CloseStatus.GOING_AWAY));
        assertThat(sent).containsExactlyElementsOf(frames);
    }

    @Test
    void whoeverIsTooFarBehindIsCutOffWithoutAnybodyWaiting() {
        var queue = queue(100);

        IntStream.range(0, 20).forEach(i -> queue.add(new TextMessage("ten bytes!"), false));

        await().untilAsserted(() -> assertThat(closed).containsExactly(CloseStatus.SESSION_NOT_RELIABLE));
        assertThat(queue.isEnding()).isTrue();
        readsOn.countDown();
        await().untilAsserted(() -> assertThat(sent).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void ephemeralFramesAreDroppedBeforeAnybodyIsCutOff() {
        var queue = queue(100);
        queue.add(new TextMessage("first"), false);
        IntStream.range(0, 50).forEach(i -> queue.add(new TextMessage("typing 123"), true));

        IntStream.range(0, 9).forEach(i -> queue.add(new TextMessage("message " + i + "!"), false));
        queue.add(new TextMessage("typing 123"), true);
        assertThat(queue.isEnding()).isFalse();
        readsOn.countDown();

        await().untilAsserted(() -> assertThat(sent).contains("message 8!"));
        assertThat(sent.stream().filter(frame -> frame.startsWith("message"))).hasSize(9);
        assertThat(sent.stream().filter(frame -> frame.startsWith("typing"))).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whoeverReadsOnInTimeHearsWhyItEnds() {
        var queue = queue(100);

        IntStream.range(0, 20).forEach(i -> queue.add(new TextMessage("ten bytes!"), false));
        readsOn.countDown();

        await().untilAsserted(() -> assertThat(closed).containsExactly(CloseStatus.SESSION_NOT_RELIABLE));
        assertThat(sent).last().isEqualTo("bye");
    }

    private FrameQueue queue(long limit) {
        return new FrameQueue(client, limit, () -> new TextMessage("bye"));
    }
}
