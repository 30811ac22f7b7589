package com.petpal.auth.credential;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet), on threads of its own.
 *
 * <p>A hash keeps a core busy for about 28 ms. On the virtual threads of requests a crowd of logins would starve
 * everything else; here it queues, and beyond the queue it is told to come back.
 */
public final class PasswordHasher implements AutoCloseable {

    private static final Argon2.Cost TODAY = new Argon2.Cost(19 * 1_024, 2, 1);

    private final Argon2 argon2 = new Argon2(TODAY);
    private final HashingSettings settings;
    private final ThreadPoolExecutor pool;
    private final String nobodys;

    PasswordHasher(HashingSettings settings) {
        this.settings = settings;
        this.pool = new ThreadPoolExecutor(
                settings.cores(),
                settings.cores(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue()),
                Thread.ofPlatform().name("argon2-", 0).daemon().factory());
        this.nobodys = hash(new Password("nobody's password"));
    }

    /**
     * What to keep of a password.
     *
     * @throws HashingBusy if too many wait already
     */
    public String hash(Password password) {
        return work(() -> argon2.hash(password.text()));
    }

    /**
     * Whether the password is the one that {@code hash} was made from.
     *
     * @throws HashingBusy if too many wait already
     */
    public boolean matches(Password password, String hash) {
        return work(() -> argon2.matches(password.text(), hash));
    }

    /** Whether a hash was made with less memory or fewer passes than hashes are today. */
    public boolean isWeakerThanToday(String hash) {
        return argon2.isWeaker(hash);
    }

    /**
     * Takes as long as {@link #matches} and finds nothing, so that nobody can tell from the time that there is no such
     * account.
     *
     * @throws HashingBusy if too many wait already
     */
    public void matchesNobody(Password password) {
        matches(password, nobodys);
    }

    private <T> T work(Callable<T> task) {
        var result = new FutureTask<>(task);
        try {
            pool.execute(result);
            return result.get();
        } catch (RejectedExecutionException full) {
            throw new HashingBusy(settings.retryAfter());
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new HashingBusy(settings.retryAfter());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
