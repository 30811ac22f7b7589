package com.petpal.profile.playdate;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what somebody hosted, and them and their pets from what others host. Lists, which lead nowhere then, go last. */
@Component
@Order(35)
final class ErasePlaydates implements ErasureStep {

    private static final int BATCH = 100;

    private final PlaydateStore store;
    private final ChangePlaydate changes;
    private final PlaydateLists lists;

    ErasePlaydates(PlaydateStore store, ChangePlaydate changes, PlaydateLists lists) {
        this.store = store;
        this.changes = changes;
        this.lists = lists;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<Playdate> hosted = store.allHostedBy(userId, Optional.empty(), BATCH);
        while (!hosted.isEmpty()) {
            hosted.forEach(lists::remove);
            count.erased(
                    "playdates",
                    store.remove(
                            userId, hosted.stream().map(Playdate::playdateId).toList()));
            hosted = store.allHostedBy(userId, Optional.empty(), BATCH);
        }
        List<PlaydateId> others = store.naming(userId, BATCH);
        while (!others.isEmpty()) {
            others.forEach(playdateId -> changes.forget(playdateId, userId));
            count.erased("rsvps", others.size());
            others = store.naming(userId, BATCH);
        }
        lists.removeAllOf(userId);
    }
}
