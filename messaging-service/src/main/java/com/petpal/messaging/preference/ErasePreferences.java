package com.petpal.messaging.preference;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what somebody chose. */
@Component
@Order(33)
class ErasePreferences implements ErasureStep {

    private final PreferencesStore store;

    ErasePreferences(PreferencesStore store) {
        this.store = store;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("preferences", store.remove(userId));
    }
}
