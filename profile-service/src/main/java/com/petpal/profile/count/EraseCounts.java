package com.petpal.profile.count;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what was counted of somebody. */
@Component
@Order(27)
final class EraseCounts implements ErasureStep {

    private final Recount recount;

    EraseCounts(Recount recount) {
        this.recount = recount;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("counts", recount.forget(userId));
    }
}
