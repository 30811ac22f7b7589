package com.petpal.messaging;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;

/** Ends an erasure once in the middle, between the messages and the memberships, as a crash would. */
@Order(15)
final class Interruption implements ErasureStep {

    private static final Set<UserId> AWAITED = ConcurrentHashMap.newKeySet();

    static void next(UserId userId) {
        AWAITED.add(userId);
    }

    static boolean isOver(UserId userId) {
        return !AWAITED.contains(userId);
    }

    @Override
    public void erase(UserId userId, Count count) {
        if (AWAITED.remove(userId)) {
            throw new IllegalStateException("killed here");
        }
    }
}
