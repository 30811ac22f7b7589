package com.petpal.profile.sitter;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what somebody offered. Before lists: whoever lists them later finds no offer. */
@Component
@Order(24)
final class EraseSitter implements ErasureStep {

    private final SitterStore store;

    EraseSitter(SitterStore store) {
        this.store = store;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("sitters", store.remove(userId));
    }
}
