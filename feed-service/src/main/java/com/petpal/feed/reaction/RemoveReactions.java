package com.petpal.feed.reaction;

import com.petpal.feed.tally.TalkOfPost;
import com.petpal.platform.identity.PostId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Removes the reactions to a post, the side on which they are found last, so that whoever begins again finds what is left. */
@Component
class RemoveReactions implements TalkOfPost {

    private static final int BATCH = 100;

    private final ReactionStore reactions;
    private final ReactedStore reacted;
    private final MyReactions mine;

    RemoveReactions(ReactionStore reactions, ReactedStore reacted, MyReactions mine) {
        this.reactions = reactions;
        this.reacted = reacted;
        this.mine = mine;
    }

    @Override
    public Removed remove(PostId postId) {
        long removed = 0;
        List<Reaction> some = reactions.some(postId, BATCH);
        while (!some.isEmpty()) {
            reacted.remove(postId, some.stream().map(Reaction::userId).toList());
            some.forEach(reaction -> {
                reactions.remove(postId, reaction.userId());
                mine.forget(reaction.userId());
            });
            removed += some.size();
            some = reactions.some(postId, BATCH);
        }
        return new Removed("reactions", removed);
    }
}
