package com.petpal.feed.reaction;

import com.petpal.feed.tally.Tally;
import com.petpal.platform.count.Recount;
import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases how somebody reacted, taken back or not; the posts are counted again without it. */
@Component
@Order(16)
class EraseReactions implements ErasureStep {

    private static final int BATCH = 100;

    private final ReactionStore reactions;
    private final ReactedStore reacted;
    private final MyReactions mine;
    private final Recount<PostId, Tally> recount;

    EraseReactions(ReactionStore reactions, ReactedStore reacted, MyReactions mine, Recount<PostId, Tally> recount) {
        this.reactions = reactions;
        this.reacted = reacted;
        this.mine = mine;
        this.recount = recount;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<Reaction> some = reacted.page(userId, Optional.empty(), BATCH);
        while (!some.isEmpty()) {
            some.forEach(reaction -> {
                reactions.remove(reaction.postId(), userId);
                recount.changed(reaction.postId());
                reacted.remove(userId, reaction.postId());
            });
            count.erased("reactions", some.size());
            some = reacted.page(userId, Optional.empty(), BATCH);
        }
        mine.forget(userId);
    }
}
