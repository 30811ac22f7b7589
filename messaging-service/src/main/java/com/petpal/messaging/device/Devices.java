package com.petpal.messaging.device;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The devices at which somebody can be reached. */
@Component
public class Devices {

    private final DeviceStore store;

    Devices(DeviceStore store) {
        this.store = store;
    }

    /** Those whose tokens nobody else holds by now. */
    public List<Device> of(UserId userId) {
        List<Device> devices = store.of(userId);
        Set<String> held = store.held(devices);
        return devices.stream().filter(device -> held.contains(device.claim())).toList();
    }

    /** Forgets a device whose token reaches nobody any more, unless it was told another since. */
    public void forget(Device dead) {
        remove(dead.userId(), dead.deviceId(), Optional.of(dead.claim()));
    }

    /** Forgets a device; if there is none, there is none. */
    void forget(UserId userId, String deviceId) {
        remove(userId, deviceId, Optional.empty());
    }

    private void remove(UserId userId, String deviceId, Optional<String> claim) {
        store.remove(userId, deviceId, claim).ifPresent(held -> store.release(held, userId, deviceId));
    }
}
