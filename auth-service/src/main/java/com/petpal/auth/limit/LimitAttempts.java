package com.petpal.auth.limit;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.Bucket;
import com.petpal.platform.limit.LimitSettings;
import com.petpal.platform.limit.TakeTokens;
import com.petpal.platform.limit.TooManyAttempts;
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

    private final TakeTokens tokens;
    private final KnownDevices devices;
    private final EmailForm emails;
    private final LimitSettings settings;

    LimitAttempts(TakeTokens tokens, KnownDevices devices, EmailForm emails, LimitSettings settings) {
        this.tokens = tokens;
        this.devices = devices;
        this.emails = emails;
        this.settings = settings;
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

    /** @throws TooManyAttempts if the password of whoever is signed in was guessed at too often */
    public void password(Visitor visitor, UserId account) {
        take(visitor, List.of(ofAccount(Limit.PASSWORD_ACCOUNT, account)));
    }

    /** @throws TooManyAttempts if too many codes of this account were tried by somebody who signs in */
    public void codeAtLogin(Visitor visitor, UserId account) {
        take(visitor, List.of(ofAccount(Limit.CODE_LOGIN, account)));
    }

    /** @throws TooManyAttempts if too many codes of this account were tried by somebody who is signed in */
    public void code(Visitor visitor, UserId account) {
        take(visitor, List.of(ofAccount(Limit.CODE_ACCOUNT, account)));
    }

    /**
     * @param typedEmail whose link is asked for; whether anybody has that address makes no difference
     * @throws TooManyAttempts if it was asked for too often, or too many were from there, or from everywhere
     */
    public void forgot(Visitor visitor, String typedEmail) {
        var counted = new ArrayList<Bucket>();
        counted.add(settings.bucket(Limit.FORGOT_ADDRESS, devices.nameOf(emails.normalised(typedEmail))));
        ofNetwork(visitor, Limit.FORGOT_PREFIX).ifPresent(counted::add);
        counted.add(settings.bucket(Limit.FORGOT_ALL, EVERYBODY));
        take(visitor, counted);
    }

    /** @throws TooManyAttempts if too many links were tried from there */
    public void reset(Visitor visitor) {
        take(visitor, ofNetwork(visitor, Limit.RESET_PREFIX).stream().toList());
    }

    /** @throws TooManyAttempts if too many links were tried from there */
    public void verify(Visitor visitor) {
        take(visitor, ofNetwork(visitor, Limit.VERIFY_PREFIX).stream().toList());
    }

    /** Hands a proof to somebody who is in, for the next time; the one they have, while that is good. */
    public void remember(Visitor visitor, String typedEmail) {
        String email = emails.normalised(typedEmail);
        boolean known = devices.recognise(visitor.deviceProof(), email).isPresent();
        visitor.tell(Visitor.KNOWN_DEVICE, known ? visitor.deviceProof() : devices.proof(email));
    }

    private Bucket ofAccount(Limit limit, UserId account) {
        return settings.bucket(limit, devices.nameOf(account.toString()));
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
        tokens.take(counted, visitor::tell);
    }
}
