package com.petpal.profile.sitting;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what somebody asked for, and them and their pets from what others ask for. Lists, which lead nowhere then, go last. */
@Component
@Order(36)
final class EraseSittings implements ErasureStep {

    private static final int BATCH = 100;

    private final SittingStore store;
    private final ChangeSitting changes;
    private final SittingLists lists;
    private final SittingWindows windows;
    private final Clock clock;

    EraseSittings(SittingStore store, ChangeSitting changes, SittingLists lists, SittingWindows windows, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.lists = lists;
        this.windows = windows;
        this.clock = clock;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<SittingRequest> own = store.allOf(userId, Optional.empty(), BATCH);
        while (!own.isEmpty()) {
            own.forEach(lists::remove);
            count.erased(
                    "sittingRequests",
                    store.remove(
                            userId, own.stream().map(SittingRequest::sittingId).toList()));
            own.forEach(request -> windows.forget(request.details().petIds()));
            own = store.allOf(userId, Optional.empty(), BATCH);
        }
        List<SittingId> others = store.naming(userId, BATCH);
        while (!others.isEmpty()) {
            others.forEach(sittingId ->
                    changes.forget(sittingId, userId, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            count.erased("sittings", others.size());
            others = store.naming(userId, BATCH);
        }
        lists.removeAllOf(userId);
    }
}
