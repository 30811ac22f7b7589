package com.petpal.profile.block;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.graph.RelationsCache;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases whom somebody blocked and muted, and who blocked and muted them, ended ones too. */
@Component
@Order(25)
final class EraseBlocks implements ErasureStep {

    private static final int BATCH = 100;

    private final BlockStore blocks;
    private final MuteStore mutes;
    private final RelationsCache relations;

    EraseBlocks(BlockStore blocks, MuteStore mutes, RelationsCache relations) {
        this.blocks = blocks;
        this.mutes = mutes;
        this.relations = relations;
    }

    @Override
    public void erase(UserId userId, Count count) {
        long erased = eraseAll(() -> blocks.someOf(userId, BATCH), false)
                + eraseAll(() -> blocks.someAgainst(userId, BATCH), true);
        count.erased("blocks", erased);
        count.erased("mutes", mutes.removeAll(userId));
        relations.forget(List.of(userId));
    }

    private long eraseAll(Supplier<List<Aversion>> source, boolean foundByTarget) {
        long erased = 0;
        List<Aversion> some = source.get();
        while (!some.isEmpty()) {
            blocks.remove(some, foundByTarget);
            relations.forget(
                    some.stream().flatMap(block -> block.both().stream()).toList());
            erased += some.size();
            some = source.get();
        }
        return erased;
    }
}
