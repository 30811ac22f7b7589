package com.petpal.messaging.push;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what somebody was to be told. After their devices, so that nothing is sent meanwhile. */
@Component
@Order(31)
class ErasePushes implements ErasureStep {

    private final PushStore store;

    ErasePushes(PushStore store) {
        this.store = store;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("pushes", store.removeAll(userId));
    }
}
