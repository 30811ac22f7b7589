package com.petpal.auth.credential;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet), on threads of its own.
 *
 * <p>A hash keeps a core busy for about 28 ms. On the virtual threads of requests a crowd of logins would starve
 * everything else; here it queues, and beyond the queue it is told to come back.
 */
public final class PasswordHasher implements AutoCloseable {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1_024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
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
        this.nobodys = encoded("nobody's password");
    }

    /**
     * What to keep of a password.
     *
     * @throws HashingBusy if too many wait already
     */
    public String hash(Password password) {
        return work(() -> encoded(password.text()));
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
        return argon2.upgradeEncoding(hash);
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

    private String encoded(String text) {
        return Objects.requireNonNull(argon2.encode(text));
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
