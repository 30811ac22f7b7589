package com.petpal.auth.limit;

import com.petpal.auth.limit.Buckets.Taken;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a visitor try, or asks for patience. One round trip to Redis, whatever the number of limits.
 *
 * <p>A login from a known device is counted for that device alone: so neither guesses at the account from elsewhere, nor
 * a neighbour in the same network, nor a flood from everywhere can lock its owner out.
 */
public final class LimitAttempts {

    private static final String EVERYBODY = "*";

    private final Buckets buckets;
    private final KnownDevices devices;
    private final EmailForm emails;
    private final LimitSettings settings;
    private final MeterRegistry meters;

    LimitAttempts(
            Buckets buckets, KnownDevices devices, EmailForm emails, LimitSettings settings, MeterRegistry meters) {
        this.buckets = buckets;
        this.devices = devices;
        this.emails = emails;
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * @param typedEmail of the account that the visitor tries to get into
     * @throws TooManyAttempts if it was tried too often
     */
    public void login(Visitor visitor, String typedEmail) {
        String email = emails.normalised(typedEmail);
        Optional<String> device = devices.recognise(visitor.deviceProof(), email);
        if (device.isPresent()) {
            take(visitor, List.of(settings.bucket(Limit.LOGIN_DEVICE, device.get())));
            return;
        }
        var counted = new ArrayList<Bucket>();
        counted.add(settings.bucket(Limit.LOGIN_ACCOUNT, devices.nameOf(email)));
        ofNetwork(visitor, Limit.LOGIN_PREFIX).ifPresent(counted::add);
        counted.add(settings.bucket(Limit.LOGIN_ALL, EVERYBODY));
        take(visitor, counted);
    }

    /** @throws TooManyAttempts if too many have registered from there, or from everywhere */
    public void register(Visitor visitor) {
        takeFor(visitor, Limit.REGISTER_PREFIX, Limit.REGISTER_ALL);
    }

    /** @throws TooManyAttempts if too many have tried passkeys from there, or from everywhere */
    public void passkey(Visitor visitor) {
        takeFor(visitor, Limit.PASSKEY_PREFIX, Limit.PASSKEY_ALL);
    }

    /** @throws TooManyAttempts if there is a flood from there */
    public void refresh(Visitor visitor) {
        take(visitor, ofNetwork(visitor, Limit.REFRESH_PREFIX).stream().toList());
    }

    /** Hands a proof to somebody who is in, for the next time; the one they have, while that is good. */
    public void remember(Visitor visitor, String typedEmail) {
        String email = emails.normalised(typedEmail);
        boolean known = devices.recognise(visitor.deviceProof(), email).isPresent();
        visitor.tell(Visitor.KNOWN_DEVICE, known ? visitor.deviceProof() : devices.proof(email));
    }

    private void takeFor(Visitor visitor, Limit ofNetwork, Limit ofAll) {
        var counted = new ArrayList<Bucket>();
        ofNetwork(visitor, ofNetwork).ifPresent(counted::add);
        counted.add(settings.bucket(ofAll, EVERYBODY));
        take(visitor, counted);
    }

    private Optional<Bucket> ofNetwork(Visitor visitor, Limit limit) {
        return visitor.network().map(network -> settings.bucket(limit, network));
    }

    private void take(Visitor visitor, List<Bucket> counted) {
        Taken taken = buckets.take(counted);
        RateLimitHeaders.tell(visitor, taken.levels());
        if (!taken.taken()) {
            throw refusal(taken.levels());
        }
    }

    private TooManyAttempts refusal(List<Level> levels) {
        Duration wait = Duration.ZERO;
        for (Level level : levels) {
            Duration untilNext = level.untilNext();
            if (untilNext.isPositive()) {
                meters.counter(
                                "petpal.limits.refused",
                                "limit",
                                level.bucket().limit().text())
                        .increment();
            }
            wait = untilNext.compareTo(wait) > 0 ? untilNext : wait;
        }
        return new TooManyAttempts(wait);
    }
}
