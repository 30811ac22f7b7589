package com.petpal.feed.vet;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what was decided on somebody, and their name in what they decided as an admin. */
@Component
@Order(24)
class EraseVets implements ErasureStep {

    private final VetStore store;
    private final Vets vets;

    EraseVets(VetStore store, Vets vets) {
        this.store = store;
        this.vets = vets;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("vets", store.remove(userId) + store.removeAdmin(userId));
        vets.forget(userId);
    }
}
