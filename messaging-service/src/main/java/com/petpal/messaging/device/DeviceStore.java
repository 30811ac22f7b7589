package com.petpal.messaging.device;

import com.petpal.platform.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where devices are kept, and who holds which token. */
interface DeviceStore {

    /** @return the claim of the token that this device had before */
    Optional<String> put(Device device);

    /** Lets this device, and no other, hold its token. */
    Optional<Holder> claim(Device device);

    /** Lets go of a token, if this device holds it. */
    void release(String claim, UserId userId, String deviceId);

    /** In no particular order. */
    List<Device> of(UserId userId);

    /** Which of these claims are held as the devices say. */
    Set<String> held(Collection<Device> devices);

    /**
     * Removes a device.
     *
     * @param claim only if it still has the token of this claim
     * @return the claim of the token that it had
     */
    Optional<String> remove(UserId userId, String deviceId, Optional<String> claim);

    /** Removes all devices of a person and lets go of all tokens. How many it were. */
    long removeAll(UserId userId);

    /** Who holds a token. */
    record Holder(UserId userId, String deviceId) {}
}
