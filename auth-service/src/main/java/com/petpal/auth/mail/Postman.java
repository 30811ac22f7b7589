package com.petpal.auth.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends letters on threads of its own: a mail server may be slow, and no request and no timer waits for it.
 *
 * <p>What does not fit into its queue, or fails, stays due and is found by the sweep.
 */
final class Postman implements AutoCloseable {

    private static final int QUEUE = 1_000;
    private static final long DRAIN_SECONDS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 10;

    private final OutgoingMailStore store;
    private final SendLetter sendLetter;
    private final Duration retryAfter;
    private final Clock clock;
    private final ThreadPoolExecutor threads;

    Postman(OutgoingMailStore store, SendLetter sendLetter, MailSettings settings, Clock clock) {
        this.store = store;
        this.sendLetter = sendLetter;
        this.retryAfter = settings.retryAfter();
        this.clock = clock;
        this.threads = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().name("mail-", 0).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Sends a letter soon, unless somebody else does. */
    void take(OutgoingMail mail) {
        threads.execute(() -> attempt(mail));
    }

    private void attempt(OutgoingMail mail) {
        sendLetter.attempt(
                () -> {
                    Instant again = clock.instant().plus(pauseAfter(mail.attempts() + 1));
                    return store.claim(mail, again.isBefore(mail.expiresAt()) ? again : later(mail));
                },
                mail.tried());
    }

    /** The last look is at the moment the letter is over, when it is given up. */
    private Instant later(OutgoingMail mail) {
        Instant soonest = clock.instant().plus(retryAfter);
        return mail.expiresAt().isAfter(soonest) ? mail.expiresAt() : soonest;
    }

    /** @param attempt the first is 1 */
    private Duration pauseAfter(int attempt) {
        Duration pause = retryAfter.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
