package com.petpal.profile.block;

import static com.petpal.profile.edge.EdgeState.ACTIVE;
import static com.petpal.profile.edge.EdgeState.ENDED;

import com.petpal.platform.web.NotFound;
import com.petpal.profile.block.BlockProblem.BlockLimit;
import com.petpal.profile.block.BlockProblem.CannotBlockSelf;
import com.petpal.profile.edge.EdgeVersion;
import com.petpal.profile.graph.EndFollows;
import com.petpal.profile.graph.RelationsCache;
import com.petpal.profile.person.People;
import org.springframework.stereotype.Component;

/**
 * Blocks somebody, or no longer. Once it returns both sides know, nobody of the two follows the other, and no cache says
 * otherwise.
 *
 * <p>Every step is taken even if nothing changes: the request that changed it may have died in between. What nobody asks
 * again for is finished by {@link FinishBlock}.
 */
@Component
final class BlockPerson {

    private final BlockStore blocks;
    private final EndFollows follows;
    private final RelationsCache relations;
    private final People people;
    private final BlockSettings settings;

    BlockPerson(
            BlockStore blocks, EndFollows follows, RelationsCache relations, People people, BlockSettings settings) {
        this.blocks = blocks;
        this.follows = follows;
        this.relations = relations;
        this.people = people;
        this.settings = settings;
    }

    /** Somebody who blocked the owner is as absent to them as nobody, and cannot be blocked in return. */
    void block(Aversion block) {
        if (block.ownerId().equals(block.targetId())) {
            throw new CannotBlockSelf();
        }
        EdgeVersion seen = blocks.find(block);
        if (!seen.is(ACTIVE)) {
            requireThere(block);
            if (blocks.count(block.ownerId()) >= settings.most()) {
                throw new BlockLimit(settings.most());
            }
        }
        blocks.follow(block, blocks.move(block, seen, ENDED, ACTIVE));
        follows.between(block.ownerId(), block.targetId());
        relations.forget(block.both());
    }

    /** What they followed before stays ended. */
    void unblock(Aversion block) {
        EdgeVersion seen = blocks.find(block);
        if (!seen.is(ACTIVE)) {
            requireThere(block);
        }
        blocks.follow(block, blocks.move(block, seen, ACTIVE, ENDED));
        relations.forget(block.both());
    }

    /** Relations would not do: they say that there is a block, and not whose, and the owner may be blocking just now. */
    private void requireThere(Aversion block) {
        people.require(block.targetId());
        if (blocks.find(block.inReturn()).is(ACTIVE)) {
            throw new NotFound("person");
        }
    }
}
