package com.petpal.profile.block;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.graph.Blocks;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the graph of blocks and mutes. */
@Component
final class StoredBlocks implements Blocks {

    private final BlockStore blocks;
    private final MuteStore mutes;

    StoredBlocks(BlockStore blocks, MuteStore mutes) {
        this.blocks = blocks;
        this.mutes = mutes;
    }

    @Override
    public Set<UserId> eitherWay(UserId person) {
        var both = new HashSet<>(blocks.blockedBy(person));
        both.addAll(blocks.whoBlocked(person));
        return both;
    }

    @Override
    public Set<UserId> mutedBy(UserId person) {
        return mutes.mutedBy(person);
    }

    @Override
    public boolean between(UserId one, UserId other) {
        return stands(new Aversion(one, other)) || stands(new Aversion(other, one));
    }

    private boolean stands(Aversion block) {
        return blocks.find(block).is(EdgeState.ACTIVE);
    }
}
