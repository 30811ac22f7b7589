package com.petpal.messaging.device;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases where somebody was reached. */
@Component
@Order(30)
class EraseDevices implements ErasureStep {

    private final DeviceStore store;

    EraseDevices(DeviceStore store) {
        this.store = store;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("devices", store.removeAll(userId));
    }
}
