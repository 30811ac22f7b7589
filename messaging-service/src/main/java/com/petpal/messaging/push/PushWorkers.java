package com.petpal.messaging.push;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.telemetry.TraceContext;
import com.petpal.platform.web.Redacted;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Sends on threads of its own: a platform may be slow, and no consumer waits for it. What does not fit stays due, and the sweeper finds it. */
@Component
class PushWorkers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PushWorkers.class);
    private static final int QUEUE = 2_000;
    private static final long DRAIN_SECONDS = 3;

    private final PushStore store;
    private final SendPush sendPush;
    private final Clock clock;
    private final ThreadPoolExecutor threads;

    PushWorkers(PushStore store, SendPush sendPush, PushSettings settings, Clock clock) {
        this.store = store;
        this.sendPush = sendPush;
        this.clock = clock;
        this.threads = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().name("push-", 0).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Sends what waits for a person, soon, unless somebody else does. */
    void take(UserId userId, String about) {
        threads.execute(() -> {
            try (var trace = TraceContext.open(TraceContext.fresh())) {
                store.findDue(userId, about, clock.instant()).ifPresent(sendPush::attempt);
            } catch (RuntimeException later) {
                log.warn("a push is left for later", Redacted.of(later));
            }
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
