package com.petpal.profile.sitting;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps lists and caches what requests say, tells the first sitters of those that opened, and has claims end with a block. */
@Component
final class KeepSittings implements EventHandler {

    private static final String BLOCKED = "block.started";

    private final SittingStore store;
    private final SittingLists lists;
    private final SittingWindows windows;
    private final SpreadWord word;
    private final EndClaims endClaims;

    KeepSittings(SittingStore store, SittingLists lists, SittingWindows windows, SpreadWord word, EndClaims endClaims) {
        this.store = store;
        this.lists = lists;
        this.windows = windows;
        this.word = word;
        this.endClaims = endClaims;
    }

    private record Block(UserId ownerId, UserId targetId) {}

    @Override
    public String group() {
        return "profile.sitting";
    }

    @Override
    public Set<String> types() {
        return Set.of(SittingNews.CREATED, SittingNews.CHANGED, BLOCKED);
    }

    @Override
    public void handle(DomainEvent event) {
        if (event.type().equals(BLOCKED)) {
            Block block = event.payload(Block.class);
            endClaims.between(block.ownerId(), block.targetId());
        } else {
            keep(event.payload(SittingNews.class).sittingId());
        }
    }

    private void keep(SittingId sittingId) {
        store.find(sittingId).ifPresent(request -> {
            endClaims.check(request);
            // Again: whoever claimed it may have been killed before.
            windows.forget(request.details().petIds());
            word.spread(sittingId);
        });
        lists.update(sittingId);
    }
}
