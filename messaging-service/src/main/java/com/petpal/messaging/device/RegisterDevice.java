package com.petpal.messaging.device;

import com.petpal.messaging.device.ReadToken.Token;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a device be reached for a person, and for nobody else any more. Telling again renews it. */
@Component
class RegisterDevice {

    private final DeviceStore store;
    private final ReadToken readToken;
    private final int most;
    private final Clock clock;

    RegisterDevice(DeviceStore store, ReadToken readToken, DeviceSettings settings, Clock clock) {
        this.store = store;
        this.readToken = readToken;
        this.most = settings.most();
        this.clock = clock;
    }

    void register(UserId userId, String deviceId, NewDevice told, Locale language) {
        Token token = readToken.read(told.platform(), told.token());
        var device = new Device(
                userId,
                deviceId,
                told.platform(),
                token.kept(),
                token.claim(),
                language,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Optional<String> before = store.put(device);
        store.claim(device)
                .filter(holder ->
                        !holder.userId().equals(userId) || !holder.deviceId().equals(deviceId))
                .ifPresent(holder -> store.remove(holder.userId(), holder.deviceId(), Optional.of(token.claim())));
        before.filter(claim -> !claim.equals(token.claim())).ifPresent(claim -> store.release(claim, userId, deviceId));
        makeRoom(userId, store.of(userId));
    }

    /** Those that were not heard of for the longest go. */
    private void makeRoom(UserId userId, List<Device> devices) {
        devices.stream()
                .sorted(Comparator.comparing(Device::seenAt).thenComparing(Device::deviceId))
                .limit(Math.max(0, devices.size() - most))
                .forEach(oldest -> {
                    store.remove(userId, oldest.deviceId(), Optional.of(oldest.claim()));
                    store.release(oldest.claim(), userId, oldest.deviceId());
                });
    }
}
