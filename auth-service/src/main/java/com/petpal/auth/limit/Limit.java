package com.petpal.auth.limit;

import com.petpal.platform.limit.Quota;
import java.time.Duration;
import java.util.Locale;

/**
 * How often things may be tried: all limits there are.
 *
 * <p>Each is a token bucket: so many tries at once, and then one more each time a token has come back.
 */
enum Limit implements Quota {
    /** Guessing at one person's password: 1,450 tries a day. */
    LOGIN_ACCOUNT(10, Duration.ofMinutes(1), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** Their own device, when everybody else's guesses have used up their account's: nobody else has its proof. */
    LOGIN_DEVICE(10, Duration.ofMinutes(1), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** One password for many people, from one network. A mobile carrier has thousands of people behind one. */
    LOGIN_PREFIX(300, Duration.ofMillis(200), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** The same from everywhere; well above what a crowd of 500,000 needs in ten minutes. */
    LOGIN_ALL(5_000, Duration.ofMillis(1), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** Nothing to guess, but a signature to check: noise from one network. */
    PASSKEY_PREFIX(300, Duration.ofMillis(200), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** The same from everywhere. Of its own, so that noise at passkeys refuses nobody's password. */
    PASSKEY_ALL(5_000, Duration.ofMillis(1), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** Made-up people from one network. */
    REGISTER_PREFIX(100, Duration.ofSeconds(1), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** Made-up people from everywhere. */
    REGISTER_ALL(2_000, Duration.ofMillis(4), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** Only against noise: a refresh token cannot be guessed, and whoever is signed in must stay so. */
    REFRESH_PREFIX(3_000, Duration.ofMillis(10), WhenRedisIsAway.NOBODY_COUNTS),
    /** Guessing at one person's password with a stolen access token. */
    PASSWORD_ACCOUNT(10, Duration.ofMinutes(1), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** Guessing at one person's codes with a known password: 154 tries a day, each right once in 333,333: six years for a hit. */
    CODE_LOGIN(10, Duration.ofMinutes(10), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** The same with a stolen access token; apart, so that guesses at signing in leave whoever is signed in free to act. */
    CODE_ACCOUNT(10, Duration.ofMinutes(10), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** Filling somebody's mailbox with links that nobody asked for. */
    FORGOT_ADDRESS(5, Duration.ofMinutes(10), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** The mailboxes of many, from one network. */
    FORGOT_PREFIX(60, Duration.ofSeconds(2), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** The same from everywhere: what our mail server is believed to send. */
    FORGOT_ALL(2_000, Duration.ofMillis(20), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** Guesses at links that reset a password. Nobody guesses 256 bits; this keeps the noise down. */
    RESET_PREFIX(60, Duration.ofSeconds(1), WhenRedisIsAway.EACH_PROCESS_COUNTS),
    /** Guesses at links that verify an address, which whoever registers follows once. */
    VERIFY_PREFIX(300, Duration.ofMillis(200), WhenRedisIsAway.EACH_PROCESS_COUNTS);

    /** What becomes of a limit that processes cannot share at the moment. */
    enum WhenRedisIsAway {
        /** A bucket of the same shape in each process: with n processes up to n times as much, never nothing. */
        EACH_PROCESS_COUNTS,
        /** The limit is not held. */
        NOBODY_COUNTS
    }

    private final long capacity;
    private final Duration pace;
    private final WhenRedisIsAway whenRedisIsAway;

    Limit(long capacity, Duration pace, WhenRedisIsAway whenRedisIsAway) {
        this.capacity = capacity;
        this.pace = pace;
        this.whenRedisIsAway = whenRedisIsAway;
    }

    @Override
    public long capacity() {
        return capacity;
    }

    @Override
    public Duration pace() {
        return pace;
    }

    @Override
    public boolean isHeldWithoutRedis() {
        return whenRedisIsAway == WhenRedisIsAway.EACH_PROCESS_COUNTS;
    }

    @Override
    public boolean isEverybodys() {
        return this == LOGIN_ALL || this == PASSKEY_ALL || this == REGISTER_ALL || this == FORGOT_ALL;
    }

    @Override
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
